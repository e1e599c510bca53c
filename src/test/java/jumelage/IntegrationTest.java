package jumelage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/// One resource, asked through MockMvc, on a real PostgreSQL; rolled back after each test.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Jumelage.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestHouse.class)
@Transactional
public @interface IntegrationTest {}
