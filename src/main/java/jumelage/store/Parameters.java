package jumelage.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Lets SQL take typed ids, instants and enums as they are.
@Configuration
class Parameters {
    private static final Class<?>[] A_TYPE = {Class.class};

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate template) {
        return new NamedParameterJdbcTemplate(template) {
            @Override
            protected PreparedStatementCreator getPreparedStatementCreator(String sql, SqlParameterSource source) {
                return super.getPreparedStatementCreator(sql, new Plain(source));
            }
        };
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        var conversions = conversions();
        var client = JdbcClient.create(template, conversions);
        var mappers = new ConcurrentHashMap<Class<?>, RecordMapper<?>>();
        return sql -> plain(
                client.sql(sql), type -> mappers.computeIfAbsent(type, one -> new RecordMapper<>(one, conversions)));
    }

    /// Columns as records want them: what Spring knows, and PostgreSQL's arrays.
    private static DefaultConversionService conversions() {
        var all = new DefaultConversionService();
        all.addConverter(new ArrayColumns());
        return all;
    }

    /// A statement whose parameters may be ids, instants and enums by place as well as by name.
    private static StatementSpec plain(StatementSpec statement, Function<Class<?>, RecordMapper<?>> mappers) {
        return (StatementSpec) Proxy.newProxyInstance(
                Parameters.class.getClassLoader(), new Class<?>[] {StatementSpec.class}, (proxy, method, arguments) -> {
                    try {
                        if (Arrays.equals(method.getParameterTypes(), A_TYPE)
                                && arguments[0] instanceof Class<?> type
                                && type.isRecord()) return statement.query(mappers.apply(type));
                        var result = method.invoke(
                                statement, method.getName().startsWith("param") ? plain(arguments) : arguments);
                        return result == statement ? proxy : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private static Object[] plain(Object[] arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof Object[] places ? plain(places) : plain(argument))
                .toArray();
    }

    private record Plain(SqlParameterSource source) implements SqlParameterSource {
        @Override
        public boolean hasValue(String name) {
            return source.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return plain(source.getValue(name));
        }

        @Override
        public int getSqlType(String name) {
            return TYPE_UNKNOWN;
        }

        @Override
        public String @Nullable [] getParameterNames() {
            return source.getParameterNames();
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> one -> one.name();
            case Collection<?> all -> all.stream().map(Parameters::plain).toList();
            case null, default -> value;
        };
    }

    private static final class ArrayColumns implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Array.class, Object[].class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object array, TypeDescriptor from, TypeDescriptor to) {
            try {
                return array == null ? null : ((Array) array).getArray();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
