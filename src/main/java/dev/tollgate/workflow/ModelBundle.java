package dev.tollgate.workflow;

import java.util.SortedMap;

/**
 * The models, decisions and forms of one folder below {@code bpmn/}, deployed together or not at all.
 *
 * @param name the folder
 * @param resources by their path below {@code bpmn/}
 */
record ModelBundle(String name, SortedMap<String, byte[]> resources) {}
