package dev.tollgate.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What the test's form starts with. */
@Component("trapForms")
@ModelReadable
public class TrapForms {

    static final int CRITERIA = 9;

    public String title() {
        return "Water main";
    }

    public SpinJsonNode people() {
        return Spin.JSON(List.of(
                Map.of("label", "Ada Lovelace", "value", "ada"), Map.of("label", "Grace Hopper", "value", "grace")));
    }

    public SpinJsonNode criteria() {
        return Spin.JSON(IntStream.rangeClosed(1, CRITERIA)
                .mapToObj(number -> Map.of("key", "criterion-" + number, "remark", "as planned"))
                .toList());
    }
}
