package nl.huisvandekop.server.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Drops the databases that the tests of a class made on PostgreSQL without {@link EachDatabase}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnePostgres.Cleaning.class)
public @interface DatabasesGoAfterwards {}
