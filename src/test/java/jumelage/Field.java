package jumelage;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jumelage.shell.Asking;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The fields that a handler reads, by its parameters and the records of its forms.
///
/// @param text whether anything may be typed there
record Field(String name, Type type, boolean text) {
    private static final Map<String, String> USUAL = Map.of(
            "language", "fr",
            "audience", "MEMBERS",
            "country", "FR",
            "address", "somebody@school.example",
            "version", "1",
            "year", "2026");

    /// What is pressed, not typed: a form goes without.
    private static final Set<String> BUTTONS = Set.of("better");

    static List<Field> of(Method handler) {
        return Arrays.stream(handler.getParameters()).flatMap(Field::of).toList();
    }

    private static Stream<Field> of(Parameter parameter) {
        var type = parameter.getType();
        var asked = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
        if (asked != null) {
            var name = asked.name().isEmpty() ? parameter.getName() : asked.name();
            return Stream.of(
                    field(Map.class.isAssignableFrom(type) ? "anything" : name, parameter.getParameterizedType()));
        }
        var form = type.isRecord()
                && !Asking.class.isAssignableFrom(type)
                && !BindingResult.class.isAssignableFrom(type)
                && !parameter.isAnnotationPresent(PathVariable.class);
        return form ? Arrays.stream(type.getRecordComponents()).map(Field::of) : Stream.of();
    }

    private static Field of(RecordComponent component) {
        return field(component.getName(), component.getGenericType());
    }

    private static Field field(String name, Type type) {
        var of = type instanceof ParameterizedType many
                        && (many.getRawType() == List.class || many.getRawType() == Optional.class)
                ? many.getActualTypeArguments()[0]
                : type;
        return new Field(
                name, of, !BUTTONS.contains(name) && of == String.class || Map.class.isAssignableFrom(raw(of)));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType some ? (Class<?>) some.getRawType() : (Class<?>) type;
    }

    /// Something that fits.
    String usual() {
        if (USUAL.containsKey(name)) return USUAL.get(name);
        var of = raw(type);
        if (of.isEnum()) return of.getEnumConstants()[0].toString();
        if (of == LocalDate.class) return "2026-12-24";
        if (of == boolean.class || of == Boolean.class) return "true";
        if (of == int.class || of == Integer.class || of == long.class || of == Long.class) return "1";
        return of == String.class ? "Ponts" : UUID.randomUUID().toString();
    }

    static Map<String, Object> usual(Collection<Field> fields, Map<String, String> known) {
        var all = new LinkedHashMap<String, Object>();
        for (var field : fields) if (!BUTTONS.contains(field.name())) all.put(field.name(), field.usual());
        all.putAll(known);
        return all;
    }
}
