package dev.tollgate.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/** Names the variable that moves Tollgate to another port, ahead of the framework's own advice. */
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Port " + cause.getPort() + " is already taken by another program.",
                "Stop that program, or set SERVER_PORT to a free port, for example SERVER_PORT="
                        + alternativeTo(cause.getPort()) + ".",
                rootFailure);
    }

    private static int alternativeTo(int port) {
        return port < 65_535 ? port + 1 : port - 1;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
