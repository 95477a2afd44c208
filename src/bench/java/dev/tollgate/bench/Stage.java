package dev.tollgate.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The three that are compared, on one PostgreSQL, each in a database of its own. */
record Stage(Server server, Tollgate tollgate, BareEngine stock, BareEngine tuned, Recording recording)
        implements AutoCloseable {

    static Stage set() throws Exception {
        Server server = new Server();
        Tollgate tollgate = Tollgate.start(server.fresh("tollgate"));
        Recording recording = record(tollgate);
        return new Stage(
                server,
                tollgate,
                BareEngine.onDefaultSettings(server, recording),
                BareEngine.onOurSettings(server, recording),
                recording);
    }

    private static Recording record(Tollgate tollgate) {
        Work work = new Work(tollgate, Meter.ofTime(tollgate.database()));
        return Recording.of(tollgate.engine().getHistoryService(), work.ideaToGateDecision());
    }

    List<Side> sides() {
        return List.of(tollgate, stock, tuned);
    }

    @Override
    public void close() throws IOException, SQLException {
        stock.close();
        tuned.close();
        tollgate.close();
        server.close();
    }
}
