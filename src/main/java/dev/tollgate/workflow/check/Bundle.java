package dev.tollgate.workflow.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the resources of one deployment define, and what is known beside them. */
final class Bundle {

    private final Set<String> processes = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Map<String, String> fileOf = new HashMap<>();
    private final Known elsewhere;

    Bundle(Known elsewhere) {
        this.elsewhere = elsewhere;
    }

    /**
     * @param process whether a process of that id is deployed or about to be
     * @param decision the same for decisions
     */
    public record Known(Predicate<String> process, Predicate<String> decision) {}

    void defines(String file, Element root, Findings findings) {
        for (Element element : Xml.all(root)) {
            if (Names.isBpmn(element, "process")) {
                processes.add(element.getAttribute("id"));
                once("process " + element.getAttribute("id"), file, findings);
            } else if (Names.isIn(Names.DMN, element.getNamespaceURI()) && "decision".equals(element.getLocalName())) {
                decisions.add(element.getAttribute("id"));
                once("decision " + element.getAttribute("id"), file, findings);
            }
        }
    }

    void definesForm(String file, String id, Findings findings) {
        forms.add(id);
        once("form " + id, file, findings);
    }

    private void once(String definition, String file, Findings findings) {
        @Nullable String other = fileOf.putIfAbsent(definition, file);
        if (other != null) {
            findings.add(definition, "it is defined in " + other + " too", "keep one of them");
        }
    }

    boolean hasForm(String id) {
        return forms.contains(id);
    }

    boolean hasDecision(String id) {
        return decisions.contains(id);
    }

    boolean knowsProcess(String id) {
        return processes.contains(id) || elsewhere.process().test(id);
    }

    boolean knowsDecision(String id) {
        return decisions.contains(id) || elsewhere.decision().test(id);
    }

    Set<String> processes() {
        return processes;
    }

    Set<String> decisions() {
        return decisions;
    }
}
