package jumelage.shell;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What stands in the fields of a form, as it was typed, and what is wrong with it.
public record Form(Map<String, List<String>> values, Map<String, String> errors) {
    public static final Form EMPTY = new Form(Map.of(), Map.of());

    public String value(String field) {
        var all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /// The sentence that says what is wrong with `field`; empty if nothing is.
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    /// A form that shows `draft`, a record, with nothing wrong.
    public static Form of(Record draft) {
        var values = new HashMap<String, List<String>>();
        for (var component : draft.getClass().getRecordComponents())
            values.put(component.getName(), texts(read(draft, component)));
        return new Form(values, Map.of());
    }

    /// A form as it was sent, with the errors that were found. An error's code names its text.
    public static Form of(BindingResult result) {
        var values = new HashMap<String, List<String>>();
        if (result.getTarget() instanceof Record draft) values.putAll(of(draft).values);
        else values.putAll(sent());
        var errors = new LinkedHashMap<String, String>();
        for (var error : result.getFieldErrors()) {
            values.put(error.getField(), texts(error.getRejectedValue()));
            errors.putIfAbsent(error.getField(), sentence(error));
        }
        for (var error : result.getGlobalErrors())
            errors.putIfAbsent("", Texts.text(Objects.requireNonNull(error.getCode())));
        return new Form(values, errors);
    }

    /// What came over the line: where one field could not be read, there is no record that holds the others.
    private static Map<String, List<String>> sent() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes there
                ? there.getRequest().getParameterMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())))
                : Map.of();
    }

    /// This form with one more thing wrong.
    public Form with(String field, String sentence) {
        var more = new LinkedHashMap<>(errors);
        more.put(field, sentence);
        return new Form(values, more);
    }

    private static String sentence(FieldError error) {
        var code = Objects.requireNonNull(error.getCode());
        var arguments = error.getArguments() == null
                ? new Object[0]
                : Arrays.stream(error.getArguments())
                        .filter(argument -> argument instanceof Number || argument instanceof String)
                        .toArray();
        return code.indexOf('.') > 0 ? Texts.text(code, arguments) : Texts.text("shell.wrong." + code, arguments);
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> all -> all.stream().map(String::valueOf).toList();
            case Object[] all -> Arrays.stream(all).map(String::valueOf).toList();
            case Id id -> List.of(id.value().toString());
            default -> List.of(value.toString());
        };
    }

    private static @Nullable Object read(Record draft, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(draft);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
