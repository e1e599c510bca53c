package jumelage.room;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a handler to which something is sent that changes nothing of what is remembered of the room, see [Memory].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Quiet {}
