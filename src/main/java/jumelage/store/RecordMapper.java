package jumelage.store;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;

/// Makes records of rows, each component of the column of its name. Spring's own asks the driver for each column as
/// what
/// the record wants, and the driver answers with an exception for each id and instant of each row: that costs more than
/// the rest of the question.
final class RecordMapper<T> implements RowMapper<T> {
    /// What the driver gives as it is asked for, or Spring without asking; besides primitives and enums.
    private static final Set<Class<?>> GIVEN =
            Set.of(String.class, UUID.class, byte[].class, LocalDate.class, OffsetDateTime.class);

    private final Constructor<T> constructor;
    private final Column[] columns;
    private final ConversionService conversions;

    private record Column(String name, TypeDescriptor type) {
        @Nullable
        Object read(ResultSet rows, ConversionService conversions) throws SQLException {
            var wanted = type.getType();
            var index = rows.findColumn(name);
            var value = given(wanted)
                    ? JdbcUtils.getResultSetValue(rows, index, wanted)
                    : JdbcUtils.getResultSetValue(rows, index);
            return conversions.convert(value, type);
        }
    }

    RecordMapper(Class<T> type, ConversionService conversions) {
        this.constructor = BeanUtils.getResolvableConstructor(type);
        this.conversions = conversions;
        var components = type.getRecordComponents();
        this.columns = IntStream.range(0, components.length)
                .mapToObj(place -> new Column(
                        JdbcUtils.convertPropertyNameToUnderscoreName(components[place].getName()),
                        new TypeDescriptor(new MethodParameter(constructor, place))))
                .toArray(Column[]::new);
    }

    private static boolean given(Class<?> wanted) {
        return ClassUtils.isPrimitiveOrWrapper(wanted) || wanted.isEnum() || GIVEN.contains(wanted);
    }

    @Override
    public T mapRow(ResultSet rows, int number) throws SQLException {
        var values = new @Nullable Object[columns.length];
        for (var i = 0; i < values.length; i++) values[i] = columns[i].read(rows, conversions);
        return BeanUtils.instantiateClass(constructor, values);
    }
}
