package jumelage.passkey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jumelage.BrowserTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// A story at an address for which there are passkeys, by browsers and by hand.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BrowserTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = LocalHouse.class, inheritInitializers = false)
@interface PasskeyStory {}
