package dev.tollgate.workflow.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.workflow.NotificationWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Checks all that is deployed, whether it comes with Tollgate or from somebody's Modeler: whoever may deploy a model
 * would otherwise own the server.
 */
@Component
public class ModelCheck {

    private static final Pattern BPMN = Pattern.compile(".+\\.(bpmn|bpmn20\\.xml)");
    private static final Pattern DMN = Pattern.compile(".+\\.(dmn|dmn11\\.xml)");
    private static final Pattern FORM = Pattern.compile(".+\\.form");

    private final BeanCatalogue beans;
    private final NotificationWords words;

    ModelCheck(BeanCatalogue beans, NotificationWords words) {
        this.beans = beans;
        this.words = words;
    }

    /** The ids of processes and decisions. */
    public record Definitions(Set<String> processes, Set<String> decisions) {}

    /** What the resources define; unsound files define nothing. */
    public Definitions definitionsIn(Map<String, byte[]> resources) {
        Bundle bundle = new Bundle(new Bundle.Known(id -> false, id -> false));
        read(resources, bundle, new LinkedHashMap<>());
        return new Definitions(new HashSet<>(bundle.processes()), new HashSet<>(bundle.decisions()));
    }

    /**
     * Everything that is wrong with the resources of one deployment.
     *
     * @param resources by name
     * @param knowsProcess whether a process is there, or about to be, outside this deployment
     * @param knowsDecision the same for decisions
     */
    public List<Finding> check(
            Map<String, byte[]> resources, Predicate<String> knowsProcess, Predicate<String> knowsDecision) {
        Bundle bundle = new Bundle(new Bundle.Known(knowsProcess, knowsDecision));
        Map<String, Findings> findings = new LinkedHashMap<>();
        List<Runnable> checks = read(resources, bundle, findings);
        checks.forEach(Runnable::run);
        return findings.values().stream().flatMap(of -> of.all().stream()).toList();
    }

    /** Reads all first: a model may refer to what stands in a later file. */
    private List<Runnable> read(Map<String, byte[]> resources, Bundle bundle, Map<String, Findings> all) {
        List<Runnable> checks = new ArrayList<>();
        resources.forEach((name, content) -> {
            Findings findings = all.computeIfAbsent(name, Findings::new);
            if (BPMN.matcher(name).matches() || DMN.matcher(name).matches()) {
                Element root = Xml.root(content, findings);
                if (root != null) {
                    bundle.defines(name, root, findings);
                    checks.add(
                            BPMN.matcher(name).matches()
                                    ? new BpmnCheck(root, bundle, beans, words, findings)::run
                                    : new DmnCheck(root, findings)::run);
                }
            } else if (FORM.matcher(name).matches()) {
                JsonNode form = FormCheck.read(content, findings);
                if (form != null) {
                    bundle.definesForm(name, form.path("id").asText(), findings);
                    checks.add(() -> new FormCheck(findings).run(form));
                }
            } else {
                findings.add("file", "files of this kind are not deployed", "send .bpmn, .dmn and .form files only");
            }
        });
        return checks;
    }
}
