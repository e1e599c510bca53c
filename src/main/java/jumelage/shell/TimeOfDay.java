package jumelage.shell;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one source of time.
@Configuration
class TimeOfDay {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
