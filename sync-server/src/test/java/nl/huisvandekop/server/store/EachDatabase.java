package nl.huisvandekop.server.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs all tests of a class on real SQLite and again on real PostgreSQL.
 *
 * <p>The class has a field {@code @Parameter Database database;} and opens its stores with that. If
 * its tests share one store, a {@code static @BeforeParameterizedClassInvocation} method opens it,
 * which takes the {@link Database}; the field must be there all the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass
@EnumSource(Database.class)
@ExtendWith(OnePostgres.Cleaning.class)
public @interface EachDatabase {}
