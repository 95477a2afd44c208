package dev.tollgate.vocabulary;

/**
 * An obstacle that changes a process's path. Thrown before the first write; doors do not roll back for it, and the
 * delegate turns it into a BPMN error of this code.
 */
public class BusinessObstacle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code the BPMN error's code, kebab case
     * @param sentence what stands in the way
     */
    public BusinessObstacle(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
