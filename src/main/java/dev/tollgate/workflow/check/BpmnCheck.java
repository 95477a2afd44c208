package dev.tollgate.workflow.check;

import dev.tollgate.workflow.NotificationWords;
import dev.tollgate.workflow.check.BeanCatalogue.Use;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Holds a BPMN model against the allow-list. */
final class BpmnCheck {

    private static final Pattern ONE_BEAN = Pattern.compile("\\$\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}");

    private static final String USE_DELEGATE = "use a service task with a delegate expression of one bean";

    /** Remedies for what people try most; everything else is told to go. */
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("scriptTask", USE_DELEGATE),
            Map.entry("script", "use a variable or a reading of a bean"),
            Map.entry("connector", USE_DELEGATE),
            Map.entry("field", "let the delegate read a variable"),
            Map.entry("formData", "use a form file"),
            Map.entry("class", "name a bean with a delegate expression"),
            Map.entry("expression", "name a bean with a delegate expression"),
            Map.entry("type", "name a bean with a delegate expression"),
            Map.entry("topic", "name a bean with a delegate expression"),
            Map.entry("formKey", "bind a form file with formRef"),
            Map.entry("variables", "name each variable that is handed over"),
            Map.entry("language", "write the condition as an expression"),
            Map.entry("scriptFormat", "write the condition as an expression"));

    private final Element root;
    private final Bundle bundle;
    private final BeanCatalogue beans;
    private final NotificationBoxCheck notifications;
    private final Findings findings;

    BpmnCheck(Element root, Bundle bundle, BeanCatalogue beans, NotificationWords words, Findings findings) {
        this.root = root;
        this.bundle = bundle;
        this.beans = beans;
        this.notifications = new NotificationBoxCheck(words, findings);
        this.findings = findings;
    }

    void run() {
        int executable = 0;
        for (Element element : Xml.all(root)) {
            if (Names.isBpmn(element, "process") && "true".equals(element.getAttribute("isExecutable"))) {
                executable++;
                process(element);
            }
            if (isAllowed(element)) {
                attributes(element);
                text(element);
                kind(element);
            }
        }
        if (executable == 0) {
            findings.add("definitions", "0 executable processes", "mark the pool as executable");
        }
    }

    private void process(Element process) {
        if (camunda(process, "historyTimeToLive").isEmpty()) {
            findings.add(id(process), "the history's time to live is missing", "set it, for example to P3650D");
        }
        if (camunda(process, "versionTag").isEmpty()) {
            findings.add(id(process), "the version tag is missing", "set it, for example to 1");
        }
    }

    private boolean isAllowed(Element element) {
        String namespace = element.getNamespaceURI();
        String name = element.getLocalName();
        if (Names.isIn(Names.DRAWING, namespace)) {
            return false;
        }
        boolean allowed = Names.BPMN.equals(namespace)
                ? Names.BPMN_ELEMENTS.contains(name)
                : Names.CAMUNDA.equals(namespace) && Names.CAMUNDA_ELEMENTS.contains(name);
        if (!allowed) {
            boolean foreign = !Names.BPMN.equals(namespace) && !Names.CAMUNDA.equals(namespace);
            findings.add(
                    id(element),
                    "the element " + name + (foreign ? " of " + namespace : "") + " is not allowed",
                    REMEDIES.getOrDefault(name, "remove it"));
        }
        return allowed;
    }

    private void attributes(Element element) {
        for (Attr attribute : Xml.attributes(element)) {
            String namespace = attribute.getNamespaceURI();
            if (Names.isIn(Names.DRAWING, namespace)) {
                continue;
            }
            boolean engines = Names.CAMUNDA.equals(namespace)
                    || (namespace == null && Names.CAMUNDA.equals(element.getNamespaceURI()));
            boolean allowed = engines
                    ? Names.CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName())
                    : namespace == null && isPlain(attribute.getLocalName());
            if (!allowed) {
                findings.add(
                        id(element),
                        "the attribute " + attribute.getLocalName() + " is not allowed on " + element.getLocalName(),
                        REMEDIES.getOrDefault(attribute.getLocalName(), "remove it"));
            } else if (engines && attribute.getLocalName().equals("delegateExpression")) {
                delegate(element, attribute.getValue());
            } else {
                expressions(
                        element,
                        attribute.getLocalName(),
                        attribute.getValue(),
                        engines && Names.EXPRESSION_ATTRIBUTES.contains(attribute.getLocalName()));
            }
        }
    }

    private static boolean isPlain(String attribute) {
        return !attribute.equals("language") && !attribute.equals("scriptFormat");
    }

    private void text(Element element) {
        String name = element.getLocalName();
        expressions(element, name, Xml.text(element), Names.EXPRESSION_ELEMENTS.contains(name));
    }

    private void expressions(Element element, String place, String text, boolean mayBe) {
        if (!ExpressionGrammar.isExpression(text)) {
            return;
        }
        if (!mayBe) {
            findings.add(id(element), "an expression is not allowed in " + place, "write plain text there");
            return;
        }
        Optional<String> problem = ExpressionGrammar.problemIn(text, beans);
        problem.ifPresent(sentence -> findings.add(
                id(element),
                sentence + " (" + place + ")",
                "use a variable, a comparison, or a method of a bean that models may read"));
    }

    private void delegate(Element element, String expression) {
        Use use = switch (element.getLocalName()) {
            case "taskListener" -> Use.TASK_LISTENER;
            case "executionListener" -> Use.EXECUTION_LISTENER;
            default -> Use.DELEGATE;
        };
        Matcher bean = ONE_BEAN.matcher(expression);
        if (!bean.matches()) {
            findings.add(
                    id(element), "the delegate expression " + expression + " is not allowed", "name one bean: ${bean}");
        } else if (!beans.offers(bean.group(1), use)) {
            findings.add(
                    id(element),
                    "\"" + bean.group(1) + "\" is no bean for " + use.title(),
                    "choose one of " + String.join(", ", beans.names(use)));
        } else if (bean.group(1).equals(NotificationBoxCheck.DELEGATE)) {
            notifications.check(element);
        }
    }

    private void kind(Element element) {
        switch (element.getLocalName()) {
            case "serviceTask", "sendTask", "taskListener", "executionListener" ->
                needs(element, "delegateExpression", "name a bean, as in ${bean}");
            case "businessRuleTask" -> decision(element);
            case "callActivity" -> called(element);
            case "userTask", "startEvent" -> form(element);
            default -> {
                // Nothing more to ask.
            }
        }
    }

    private void needs(Element element, String attribute, String remedy) {
        if (camunda(element, attribute).isEmpty()) {
            findings.add(id(element), element.getLocalName() + " without " + attribute, remedy);
        }
    }

    private void decision(Element element) {
        needs(element, "decisionRef", "name a decision table");
        camunda(element, "decisionRef").ifPresent(decision -> {
            boolean sameDeployment =
                    camunda(element, "decisionRefBinding").orElse("latest").equals("deployment");
            if (sameDeployment ? !bundle.hasDecision(decision) : !bundle.knowsDecision(decision)) {
                findings.add(
                        id(element),
                        "the decision \"" + decision + "\" is not known"
                                + (sameDeployment ? " in this deployment" : ""),
                        "deploy its table together with the model");
            }
        });
    }

    private void called(Element element) {
        String called = element.getAttribute("calledElement");
        if (!bundle.knowsProcess(called)) {
            findings.add(
                    id(element), "the process \"" + called + "\" is not known", "deploy it together with this model");
        }
    }

    private void form(Element element) {
        camunda(element, "formRef").ifPresent(form -> {
            if (!camunda(element, "formRefBinding").orElse("").equals("deployment")) {
                findings.add(id(element), "the form is not bound to this deployment", "set the binding to deployment");
            }
            if (!bundle.hasForm(form)) {
                findings.add(
                        id(element),
                        "the form \"" + form + "\" is not in this deployment",
                        "deploy the form file together with the model");
            }
        });
    }

    /** An attribute of the engine, which its own elements write without a prefix. */
    private static Optional<String> camunda(Element element, String attribute) {
        String value = element.getAttributeNS(Names.CAMUNDA, attribute);
        if (value.isBlank() && Names.CAMUNDA.equals(element.getNamespaceURI())) {
            value = element.getAttribute(attribute);
        }
        return Optional.of(value).filter(text -> !text.isBlank());
    }

    private static String id(Element element) {
        return Xml.idOf(element);
    }
}
