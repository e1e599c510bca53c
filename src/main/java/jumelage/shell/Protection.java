package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The headers of every answer. Who may is said by each handler's parameters, forgery is refused by [Forgery].
@Configuration
class Protection {
    private static final String NAME = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self';"
                    + " img-src 'self' data:; manifest-src 'self'; worker-src 'self'; style-src 'self'; script-src 'self' "
                    + StaticFiles.importMapHash();

    @Bean
    SecurityFilterChain headers(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.addHeaderWriter(Protection::policy)
                        // the names below this one are not ours to speak for
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), microphone=(self), geolocation=()")))
                .build();
    }

    /// An answer that brings a stricter policy of its own keeps it.
    private static void policy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(NAME)) response.setHeader(NAME, POLICY + Frames.policy(request));
    }

    /// What each of its filters takes is nobody's question, and costs more than what they do.
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /// Nobody signs in through Spring Security; without this it would invent a user and print a password.
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
