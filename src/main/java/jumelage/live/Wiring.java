package jumelage.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Wiring {
    @Bean
    House house(Sheets sheets, Presence presence, Rights rights, Writers writers, Senders senders) {
        return new House(sheets::join, presence, rights, writers, senders, System::nanoTime);
    }
}
