package dev.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.tollgate.architecture.Models.Model;
import dev.tollgate.workflow.ProcessVariable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** The models obey the same walls and conventions as the code, and fit to it. */
class BpmnContractTest {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{([A-Za-z0-9]+)}\"");
    private static final Pattern READING = Pattern.compile("[${(,\\s]([a-z][A-Za-z0-9]*)\\.[a-z][A-Za-z0-9]*\\(");

    private final List<Model> models = Models.all();
    private final Map<String, String> roomOfBean = beans();

    @Test
    void everyFileHoldsTheOneProcessThatItIsNamedAfter() {
        assertThat(models).hasSizeGreaterThan(6);
        assertThat(models).allSatisfy(model -> {
            assertThat(model.process().getId()).isEqualTo(model.name()).matches(KEBAB);
            assertThat(model.process().isExecutable()).isTrue();
            assertThat(model.process().getCamundaVersionTag()).isNotBlank();
            assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(model.process().getName()).isNotBlank();
        });
    }

    @Test
    void everyBeanThatAModelNamesExistsInARoomThatItMayTouch() {
        List<String> problems = new ArrayList<>();
        int named = 0;
        for (Model model : models) {
            Set<String> mayTouch = Rooms.withinReachOf(model.room());
            for (String bean : beansOf(model)) {
                named++;
                String room = roomOfBean.get(bean);
                if (room == null) {
                    problems.add(model.name() + " names the bean " + bean + ", which does not exist");
                } else if (!mayTouch.contains(room)) {
                    problems.add(model.name() + " names the bean " + bean + " of " + room);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(named).isGreaterThan(40);
    }

    private static Set<String> beansOf(Model model) {
        Set<String> names = new TreeSet<>();
        for (Pattern pattern : List.of(DELEGATE, READING)) {
            Matcher matcher = pattern.matcher(model.text());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    @Test
    void calledProcessesAndDecisionsStandInRoomsThatTheModelMayTouch() {
        Map<String, String> processes = models.stream().collect(Collectors.toMap(Model::name, Model::room));
        Map<String, String> decisions = Models.decisions();
        assertThat(models).allSatisfy(model -> {
            Set<String> mayTouch = Rooms.withinReachOf(model.room());
            assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
                assertThat(processes).as(model.at(call)).containsKey(call.getCalledElement());
                assertThat(mayTouch).as(model.at(call)).contains(processes.get(call.getCalledElement()));
            });
            assertThat(model.all(BusinessRuleTask.class)).allSatisfy(rule -> {
                assertThat(decisions).as(model.at(rule)).containsKey(rule.getCamundaDecisionRef());
                assertThat(mayTouch).as(model.at(rule)).contains(decisions.get(rule.getCamundaDecisionRef()));
            });
        });
        assertThat(all(CallActivity.class)).isNotEmpty();
        assertThat(decisions).isNotEmpty();
    }

    @Test
    void everyTaskOfAPersonSaysWhatWhoAndUntilWhenAndIsFollowedUp() {
        assertThat(all(UserTask.class)).hasSizeGreaterThan(20);
        assertThat(models)
                .allSatisfy(model -> assertThat(model.all(UserTask.class)).allSatisfy(task -> {
                    assertThat(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))
                            .as("form of " + model.at(task))
                            .isEqualTo(task.getId());
                    assertThat(documentationOf(task))
                            .as("documentation of " + model.at(task))
                            .contains("\nNext: ");
                    assertThat(Stream.of(
                                            task.getCamundaAssignee(),
                                            task.getCamundaCandidateGroups(),
                                            task.getCamundaCandidateUsers())
                                    .filter(who -> who != null && !who.isBlank()))
                            .as("people of " + model.at(task))
                            .isNotEmpty();
                    assertThat(task.getCamundaDueDate())
                            .as("due date of " + model.at(task))
                            .isNotBlank();
                    assertThat(listeners(task, "timeout"))
                            .as("timers of " + model.at(task))
                            .contains("${remindAssignee}", "${escalateTask}");
                    assertThat(listeners(task, "complete"))
                            .as("answers of " + model.at(task))
                            .hasSize(1);
                }));
    }

    private static List<String> listeners(UserTask task, String event) {
        return below(task, CamundaTaskListener.class).stream()
                .filter(listener -> event.equals(listener.getCamundaEvent()))
                .map(CamundaTaskListener::getCamundaDelegateExpression)
                .toList();
    }

    @Test
    void everyAnswerOfAFormStaysWithItsTask() throws IOException {
        Map<String, JsonNode> forms = new HashMap<>();
        for (Map.Entry<Path, String> form : Models.files(".form").entrySet()) {
            JsonNode json = new ObjectMapper().readTree(form.getValue());
            assertThat(json.path("id").asText()).isEqualTo(Models.name(form.getKey()));
            forms.put(json.path("id").asText(), json);
        }
        assertThat(models)
                .allSatisfy(model -> assertThat(model.all(UserTask.class)).allSatisfy(task -> {
                    Set<String> own = below(task, CamundaInputParameter.class).stream()
                            .map(CamundaInputParameter::getCamundaName)
                            .collect(Collectors.toSet());
                    assertThat(own)
                            .as("inputs of " + model.at(task))
                            .containsAll(keysOf(formOf(task, forms).path("components")));
                }));
    }

    private static JsonNode formOf(UserTask task, Map<String, JsonNode> forms) {
        JsonNode form = forms.get(task.getId());
        if (form == null) {
            throw new AssertionError("The task " + task.getId() + " has no form of its name.");
        }
        return form;
    }

    private static Set<String> keysOf(JsonNode components) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode component : components) {
            if (component.hasNonNull("path")) {
                keys.add(component.path("path").asText());
            } else if (component.hasNonNull("key")) {
                keys.add(component.path("key").asText());
            } else {
                keys.addAll(keysOf(component.path("components")));
            }
            if (component.hasNonNull("valuesKey")) {
                keys.add(component.path("valuesKey").asText());
            }
        }
        return keys;
    }

    @Test
    void everyNodeIsNamedByItsIdAndEveryQuestionIsAnswered() {
        assertThat(models).allSatisfy(model -> {
            assertThat(model.all(FlowNode.class))
                    .allSatisfy(
                            node -> assertThat(node.getId()).as(model.name()).matches(KEBAB));
            assertThat(model.all(Activity.class).stream().filter(activity -> !(activity instanceof SubProcess)))
                    .allSatisfy(activity -> assertThat(wordsOf(activity.getName()))
                            .as("name of " + model.at(activity))
                            .isEqualTo(wordsOf(activity.getId())));
            assertThat(model.all(ExclusiveGateway.class).stream()
                            .filter(gateway -> gateway.getOutgoing().size() > 1))
                    .allSatisfy(gateway -> {
                        assertThat(gateway.getName()).as(model.at(gateway)).endsWith("?");
                        assertThat(gateway.getOutgoing())
                                .as("answers of " + model.at(gateway))
                                .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
                    });
        });
        assertThat(all(ExclusiveGateway.class)).isNotEmpty();
    }

    /** The words of a name or an id, without the small ones. */
    private static String wordsOf(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replace("re-opened", "reopened")
                .replaceAll("\\b(the|a|an|your)-", "")
                .replaceAll("(^-|-$)", "");
    }

    @Test
    void everythingIsDrawn() {
        assertThat(models).allSatisfy(model -> {
            for (FlowElement element : model.all(FlowElement.class)) {
                if (element instanceof FlowNode || element instanceof SequenceFlow) {
                    assertThat(model.text()).as("drawing").contains("bpmnElement=\"" + element.getId() + "\"");
                }
            }
        });
        assertThat(all(FlowNode.class)).hasSizeGreaterThan(80);
    }

    @Test
    void sideEffectsHaveASavePointBeforeThem() {
        assertThat(all(ServiceTask.class)).isNotEmpty();
        assertThat(models)
                .allSatisfy(model -> assertThat(model.all(ServiceTask.class))
                        .allSatisfy(task -> assertThat(task.isCamundaAsyncBefore() || precededBySavePoint(task))
                                .as("save point of " + model.at(task))
                                .isTrue()));
    }

    /** Two automatic boxes may share one, and so may a box and the start of its process. */
    private static boolean precededBySavePoint(ServiceTask task) {
        return task.getPreviousNodes().list().stream()
                .anyMatch(node -> node instanceof ServiceTask
                        || node instanceof BusinessRuleTask
                        || node.isCamundaAsyncAfter()
                        || node.isCamundaAsyncBefore()
                        || hasSavePointPerInstance(node));
    }

    private static boolean hasSavePointPerInstance(FlowNode node) {
        return node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                && loop.isCamundaAsyncAfter();
    }

    @Test
    void whatTheCodeCallsByNameIsInTheModels() throws ReflectiveOperationException {
        String everything = Stream.of(".bpmn", ".dmn", ".form")
                .flatMap(ending -> Models.files(ending).values().stream())
                .collect(Collectors.joining());
        int compared = 0;
        for (JavaClass type : Rooms.PRODUCT) {
            if (type.getSimpleName().endsWith("Model") && type.getPackageName().endsWith(".process")) {
                for (Field field : type.reflect().getDeclaredFields()) {
                    for (String name : namesIn(field)) {
                        assertThat(Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                        .matcher(everything)
                                        .find())
                                .as(type.getSimpleName() + "." + field.getName() + " = " + name)
                                .isTrue();
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static List<String> namesIn(Field field) throws IllegalAccessException {
        if (!java.lang.reflect.Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
            return List.of();
        }
        field.setAccessible(true);
        Object value = field.get(null);
        if (value instanceof ProcessVariable<?> variable) {
            return List.of(variable.name());
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream()
                    .filter(String.class::isInstance)
                    .map(Object::toString)
                    .toList();
        }
        return value instanceof String text ? List.of(text) : List.of();
    }

    private static String documentationOf(UserTask task) {
        Collection<Documentation> documentations = task.getDocumentations();
        return documentations.stream().map(Documentation::getTextContent).collect(Collectors.joining());
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance> List<T> below(
            UserTask task, Class<T> type) {
        return task.getModelInstance().getModelElementsByType(type).stream()
                .filter(element -> isBelow(element, task))
                .toList();
    }

    private static boolean isBelow(org.camunda.bpm.model.xml.instance.ModelElementInstance element, UserTask task) {
        for (var parent = element.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent instanceof UserTask found) {
                return found.getId().equals(task.getId());
            }
        }
        return false;
    }

    private <T extends FlowElement> List<T> all(Class<T> type) {
        return models.stream().flatMap(model -> model.all(type).stream()).toList();
    }

    private static Map<String, String> beans() {
        Map<String, String> rooms = new HashMap<>();
        for (JavaClass type : Rooms.PRODUCT) {
            if (type.isAnnotatedWith(Component.class)) {
                String name = type.getAnnotationOfType(Component.class).value();
                rooms.put(name, type.getPackageName().replaceAll("^dev\\.tollgate\\.([a-z]+).*$", "$1"));
            }
        }
        return rooms;
    }
}
