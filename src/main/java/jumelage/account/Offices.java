package jumelage.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The national bodies: a country has its own office where somebody works in it, else `central` decides.
@Component
public class Offices {
    public static final String CENTRAL = "central";

    private final JdbcClient db;

    Offices(JdbcClient db) {
        this.db = db;
    }

    /// @param country ISO 3166 code of two letters
    public String of(String country) {
        var own = db.sql("select exists (select from account.officer where office = ?)")
                .param(country)
                .query(Boolean.class)
                .single();
        return own ? country : CENTRAL;
    }
}
