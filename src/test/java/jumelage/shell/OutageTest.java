package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;

class OutageTest {

    @Test
    void aDatabaseThatIsStartedAgainIsAnOutageAndAMistakeOfOursIsNone() {
        for (var state : new String[] {"57P01", "57P02", "57P03", "08006", "08001", "53300"})
            assertThat(Outage.behind(new IllegalStateException(
                            new UncategorizedSQLException("asking", "select 1", new SQLException("gone", state)))))
                    .as(state)
                    .isTrue();
        assertThat(Outage.behind(new CannotGetJdbcConnectionException(
                        "none left", new SQLTransientConnectionException("timed out after 5000 ms"))))
                .isTrue();
        for (var state : new String[] {"23505", "42601", "40001", "57014"})
            assertThat(Outage.behind(new IllegalStateException(new SQLException("no", state))))
                    .as(state)
                    .isFalse();
        assertThat(Outage.behind(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void whatWasTypedIsKeptAndNoPassword() {
        var request = new MockHttpServletRequest("POST", "/me");
        request.addParameter("name", "Claire Kerlan");
        request.addParameter("password", "a long secret");

        var shown = ShowOutage.of(request);

        assertThat(shown.kept().orElseThrow().fields()).containsExactly(new SendAgain.Field("name", "Claire Kerlan"));
        request.setMethod("GET");
        assertThat(ShowOutage.of(request).kept()).isEmpty();
    }
}
