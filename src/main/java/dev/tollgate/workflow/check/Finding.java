package dev.tollgate.workflow.check;

/**
 * One thing in a model that is not allowed.
 *
 * @param file the resource's name
 * @param element the id, or where there is none the kind, of the element
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record Finding(String file, String element, String problem, String remedy) {

    /** {@code gate.bpmn, "decide": a script task runs code; use a service task with a delegate.} */
    public String sentence() {
        return file + ", \"" + element + "\": " + problem + "; " + remedy + ".";
    }
}
