package nl.huisvandekop.server.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nl.huisvandekop.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitQueryTest {
  @ParameterizedTest
  @CsvSource({
    "           , 2026-11-24, day,  parameter-missing",
    "2026-11-24 ,           , day,  parameter-missing",
    "2026-11-24 , 2026-11-24,    ,  parameter-missing",
    "yesterday  , 2026-11-24, day,  parameter-wrong",
    "2026-11-24 , 2026-02-30, day,  parameter-wrong",
    "2026-11-24 , 2026-11-24, year, parameter-wrong",
    "2026-11-24 , 2026-11-24, DAY,  parameter-wrong",
    "2026-11-24 , 2026-11-23, day,  period-reversed",
    "1999-12-31 , 2026-11-24, day,  period-out-of-bounds",
    "2026-11-24 , +999999999-12-31, day, period-out-of-bounds",
    "2026-01-01 , 2026-03-04, hour, period-too-long",
    "2021-01-01 , 2026-01-01, day,  period-too-long",
    "2021-01-01 , 2026-01-01, month, period-too-long"
  })
  void whatCannotBeCountedIsRefused(String from, String to, String per, String code) {
    Problem problem = assertThrows(Problem.class, () -> VisitQuery.parse(from, to, per, null));
    assertEquals(422, problem.status());
    assertEquals(code, problem.code());
  }

  @Test
  void theLongestRangesAreTaken() {
    assertEquals(Per.HOUR, VisitQuery.parse("2026-01-01", "2026-03-03", "hour", null).per());
    assertEquals(Per.WEEK, VisitQuery.parse("2021-01-01", "2025-12-31", "week", null).per());
  }
}
