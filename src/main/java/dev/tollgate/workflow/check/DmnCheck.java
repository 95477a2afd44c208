package dev.tollgate.workflow.check;

import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Holds a decision table against the allow-list: FEEL only, and nothing that reaches outside. */
final class DmnCheck {

    private static final Pattern OUTSIDE = Pattern.compile("\\bexternal\\b", Pattern.CASE_INSENSITIVE);

    private final Element root;
    private final Findings findings;

    DmnCheck(Element root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    void run() {
        if (!Names.isIn(Names.DMN, root.getNamespaceURI())) {
            findings.add("definitions", "this is no DMN 1.3", "save it in a current Modeler");
            return;
        }
        for (Element element : Xml.all(root)) {
            if (!Names.isIn(Names.DRAWING, element.getNamespaceURI())) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.getLocalName();
        if (!Names.isIn(Names.DMN, element.getNamespaceURI()) || !Names.DMN_ELEMENTS.contains(name)) {
            findings.add(Xml.idOf(element), "the element " + name + " is not allowed", "use decision tables in FEEL");
            return;
        }
        for (Attr attribute : Xml.attributes(element)) {
            if (attribute.getLocalName().equals("expressionLanguage") && !isFeel(attribute.getValue())) {
                findings.add(
                        Xml.idOf(element),
                        "the expression language \"" + attribute.getValue() + "\" is not allowed",
                        "write it in FEEL");
            }
        }
        if (name.equals("text") && OUTSIDE.matcher(element.getTextContent()).find()) {
            findings.add(Xml.idOf(element), "an external function is not allowed", "use the functions of FEEL");
        }
        if (name.equals("decision")
                && element.getAttributeNS(Names.CAMUNDA_DMN, "historyTimeToLive")
                        .isBlank()) {
            findings.add(Xml.idOf(element), "the history's time to live is missing", "set it, for example to P3650D");
        }
        if (name.equals("decisionTable") && element.getAttribute("hitPolicy").isBlank()) {
            findings.add(Xml.idOf(element), "the hit policy is missing", "name it, for example UNIQUE");
        }
    }

    private static boolean isFeel(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        return lower.equals("feel")
                || Names.DMN.stream()
                        .anyMatch(model -> lower.equals(
                                String.valueOf(model).toLowerCase(Locale.ROOT).replace("/model/", "/feel/")));
    }
}
