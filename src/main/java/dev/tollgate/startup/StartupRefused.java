package dev.tollgate.startup;

/** Tollgate will not start as things are: what is wrong, and what to do about it, each in a sentence. */
public final class StartupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartupRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public StartupRefused(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
