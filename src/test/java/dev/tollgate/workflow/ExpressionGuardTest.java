package dev.tollgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.support.TollgateTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine itself refuses to evaluate, should a model ever get past the check. */
@TollgateTest
class ExpressionGuardTest {

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.class}",
                "${''['class']}",
                "${''.getClass()}",
                "${''.getClass().forName('java.lang.System').getMethod('exit')}",
                "${true.class.classLoader}",
                "${deadlines.class}",
                "${deadlines.getClass()}",
                "${seats.getClass().getClassLoader()}",
                "${seats.getTargetSource()}",
                "${seats.notify()}",
                "${recordVote.toString()}",
                "${'a'.concat('b')}"
            })
    void neitherReflectionNorForeignMethodsAreEvaluated(String expression) {
        assertThatThrownBy(() -> valueOf(expression)).hasStackTraceContaining("An expression may not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${dataSource}", "${environment}", "${processEngine}", "${runtimeService}", "${jdbcTemplate}"})
    void beansThatAreNotMadeForModelsDoNotExist(String expression) {
        assertThatThrownBy(() -> valueOf(expression)).hasStackTraceContaining("Cannot resolve identifier");
    }

    @Test
    void readableBeansAndComparisonsAreEvaluated() {
        assertThat(valueOf("${people.choices()}")).isInstanceOf(TypedValue.class);
        assertThat(valueOf("${1 < 2 && 'GO' == 'GO'}")).isEqualTo(true);
    }

    private Object valueOf(String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var parsed = configuration.getExpressionManager().createExpression(expression);
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> parsed.getValue(StartProcessVariableScope.getSharedInstance()));
    }
}
