package jumelage.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Wiring {
    @Bean
    Seating seating(Sheets sheets) {
        return sheets::join;
    }
}
