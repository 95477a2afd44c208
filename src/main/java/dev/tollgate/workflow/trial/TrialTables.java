package dev.tollgate.workflow.trial;

import dev.tollgate.workflow.check.Finding;
import dev.tollgate.workflow.check.ModelCheck;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Makes a {@link TrialTable} of a file, or says in which row and column it cannot be read. */
@Component
public class TrialTables {

    /** More rows than anybody reads. */
    private static final int MOST_ROWS = 2_000;

    private final ModelCheck check;
    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    TrialTables(ModelCheck check) {
        this.check = check;
    }

    /**
     * What a table must be able to do.
     *
     * @param decision the id of the decision
     * @param facts the columns that it may ask for
     * @param answers the outputs that it must give
     */
    public record Shape(String decision, Set<String> facts, Set<String> answers) {}

    /** @throws TableRefused naming everything that is wrong */
    public TrialTable read(String file, byte[] content, Shape shape) {
        List<Finding> findings = new ArrayList<>(check.check(Map.of(file, content), id -> false, id -> false));
        refuse(findings);
        DecisionTable table = tableIn(file, content, shape, findings);
        refuse(findings);
        TableReader reader = new TableReader(file, table, shape, findings);
        TrialTable compiled = reader.compile(feel);
        refuse(findings);
        return compiled;
    }

    private static DecisionTable tableIn(String file, byte[] content, Shape shape, List<Finding> findings) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            if (model.getModelElementById(shape.decision()) instanceof Decision decision
                    && decision.getExpression() instanceof DecisionTable table) {
                String policy = String.valueOf(table.getHitPolicy());
                if (!Set.of("FIRST", "UNIQUE").contains(policy)) {
                    findings.add(new Finding(
                            file,
                            shape.decision(),
                            "the hit policy is " + policy,
                            "choose FIRST or UNIQUE, so that one row answers"));
                }
                if (table.getRules().size() > MOST_ROWS) {
                    findings.add(new Finding(
                            file,
                            shape.decision(),
                            "the table has more than " + MOST_ROWS + " rows",
                            "make it shorter"));
                }
                refuse(findings);
                return table;
            }
        } catch (ModelException e) {
            throw new TableRefused(List.of(new Finding(
                    file, "file", "this is no sound DMN (" + e.getMessage() + ")", "save it again in the Modeler")));
        }
        throw new TableRefused(List.of(new Finding(
                file,
                "file",
                "there is no decision table with the id \"" + shape.decision() + "\"",
                "begin with the table that is deployed, and keep its id")));
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new TableRefused(findings);
        }
    }
}
