package jumelage.material;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How much of a form with files is read; each of them lies on the disk of this node meanwhile.
@Configuration
class Multipart {
    @Bean
    MultipartConfigElement multipart(Limits limits) {
        return new MultipartConfigElement("", limits.file() + limits.file() / 10, limits.form(), 0);
    }
}
