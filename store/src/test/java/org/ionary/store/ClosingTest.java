package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesEverythingInOrderWhateverFails() {
        assertThatThrownBy(() ->
                        Closing.all(broken("readers", "first"), broken("writers", "second"), () -> closed.add("lock")))
                .hasMessage("first")
                .satisfies(fault -> assertThat(fault.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("second"));
        assertThat(closed).containsExactly("readers", "writers", "lock");
    }

    @Test
    void addsToAFaultThatIsOnItsWay() {
        Exception fault = new SQLException("on its way");
        Closing.after(fault, broken("writers", "closing"), () -> closed.add("lock"));
        assertThat(fault.getSuppressed()).extracting(Throwable::getMessage).containsExactly("closing");
        assertThat(closed).containsExactly("writers", "lock");
    }

    @Test
    void connectionsInUseAreClosedWhenTheyComeBackLate(@TempDir Path folder) throws Exception {
        Connections connections = Connections.forWriting(folder.resolve("some.db"), 0);
        Connection idle = connections.openConnection();
        Connection used = connections.openConnection();
        connections.closeConnection(idle);
        assertThat(idle.isClosed()).isFalse();
        connections.close();
        assertThat(idle.isClosed()).isTrue();
        connections.closeConnection(used);
        assertThat(used.isClosed()).isTrue();
    }

    private Closing broken(String name, String fault) {
        return () -> {
            closed.add(name);
            throw new IOException(fault);
        };
    }
}
