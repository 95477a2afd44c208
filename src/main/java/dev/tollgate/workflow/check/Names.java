package dev.tollgate.workflow.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The names in XML that a model or a decision table may use. */
final class Names {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    static final Set<String> DMN =
            Set.of("https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/");

    /** Pictures, colours and the Modeler's own notes: the engine does not read them. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0",
            "http://www.w3.org/2001/XMLSchema-instance");

    static final Set<String> BPMN_ELEMENTS =
            Set.of(("definitions process documentation extensionElements incoming outgoing startEvent endEvent"
                            + " intermediateCatchEvent intermediateThrowEvent boundaryEvent userTask serviceTask sendTask"
                            + " receiveTask businessRuleTask manualTask task callActivity subProcess transaction"
                            + " exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway sequenceFlow"
                            + " conditionExpression multiInstanceLoopCharacteristics loopCardinality completionCondition"
                            + " timerEventDefinition timeDate timeDuration timeCycle messageEventDefinition"
                            + " errorEventDefinition escalationEventDefinition signalEventDefinition linkEventDefinition"
                            + " terminateEventDefinition compensateEventDefinition cancelEventDefinition message error"
                            + " escalation signal collaboration participant messageFlow laneSet lane childLaneSet"
                            + " flowNodeRef textAnnotation text association group category categoryValue"
                            + " categoryValueRef dataObject dataObjectReference dataStoreReference dataStore source target")
                    .split(" "));

    static final Set<String> CAMUNDA_ELEMENTS = Set.of(
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "map",
            "entry",
            "value",
            "in",
            "out",
            "taskListener",
            "executionListener",
            "properties",
            "property",
            "failedJobRetryTimeCycle");

    static final Set<String> CAMUNDA_ATTRIBUTES =
            Set.of(("assignee candidateUsers candidateGroups dueDate followUpDate priority formRef formRefBinding"
                            + " delegateExpression asyncBefore asyncAfter exclusive historyTimeToLive versionTag"
                            + " isStartableInTasklist candidateStarterGroups candidateStarterUsers initiator decisionRef"
                            + " decisionRefBinding resultVariable mapDecisionResult calledElementBinding collection"
                            + " elementVariable name source sourceExpression target businessKey local event id key value"
                            + " jobPriority taskPriority modelerTemplate modelerTemplateVersion modelerTemplateIcon"
                            + " errorCodeVariable errorMessageVariable escalationCodeVariable errorMessage")
                    .split(" "));

    /** Where the engine evaluates expressions and a model may use them. */
    static final Set<String> EXPRESSION_ATTRIBUTES = Set.of(
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "collection",
            "sourceExpression",
            "businessKey",
            "jobPriority");

    static final Set<String> EXPRESSION_ELEMENTS = Set.of(
            "conditionExpression",
            "completionCondition",
            "loopCardinality",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "inputParameter",
            "outputParameter",
            "value",
            "entry",
            "failedJobRetryTimeCycle");

    static final Set<String> DMN_ELEMENTS = Set.of(
            ("definitions decision variable decisionTable input inputExpression inputValues output outputValues rule"
                            + " inputEntry outputEntry defaultOutputEntry text description inputData informationRequirement"
                            + " requiredInput requiredDecision literalExpression knowledgeSource authorityRequirement"
                            + " requiredAuthority annotation annotationEntry textAnnotation association sourceRef targetRef"
                            + " question allowedAnswers extensionElements")
                    .split(" "));

    private Names() {}

    static boolean isIn(Set<String> namespaces, @Nullable String namespace) {
        return namespace != null && namespaces.contains(namespace);
    }

    static boolean isBpmn(Element element, String name) {
        return BPMN.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
