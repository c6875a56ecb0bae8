package nl.huisvandekop.server.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * What somebody knows of the numbers of sites' weeks: that some of them together lie between two
 * bounds, many times over; and what follows of one of them, by linear programming.
 */
final class Knowledge {
  private static final int MOST_STEPS = 100_000;

  private final Map<Set<String>, Bounds> facts = new LinkedHashMap<>();

  /** Both ends inclusive. */
  record Bounds(double least, double most) {
    static final Bounds NONE = new Bounds(0, Double.POSITIVE_INFINITY);

    Bounds and(Bounds other) {
      return new Bounds(Math.max(least, other.least), Math.min(most, other.most));
    }
  }

  /** These numbers together lie within the bounds. */
  void add(Set<String> numbers, Bounds bounds) {
    if (!numbers.isEmpty()) {
      facts.merge(new TreeSet<>(numbers), bounds, Bounds::and);
    }
  }

  /** What that tells of one. */
  Bounds solve(String number) {
    Map<String, Integer> index = new HashMap<>();
    facts.keySet().forEach(set -> set.forEach(one -> index.putIfAbsent(one, index.size())));
    List<LinearConstraint> constraints = new ArrayList<>();
    facts.forEach((numbers, bounds) -> constrain(constraints, index, numbers, bounds));
    double[] goal = new double[index.size()];
    goal[index.get(number)] = 1;
    return new Bounds(
        optimum(goal, constraints, GoalType.MINIMIZE),
        optimum(goal, constraints, GoalType.MAXIMIZE));
  }

  private static void constrain(
      List<LinearConstraint> into, Map<String, Integer> index, Set<String> numbers, Bounds bounds) {
    double[] sum = new double[index.size()];
    numbers.forEach(one -> sum[index.get(one)] = 1);
    if (bounds.least() > 0) {
      into.add(new LinearConstraint(sum, Relationship.GEQ, bounds.least()));
    }
    if (bounds.most() < Double.POSITIVE_INFINITY) {
      into.add(new LinearConstraint(sum, Relationship.LEQ, bounds.most()));
    }
  }

  private static double optimum(double[] goal, List<LinearConstraint> constraints, GoalType type) {
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(MOST_STEPS),
              new LinearObjectiveFunction(goal, 0),
              new LinearConstraintSet(constraints),
              type,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException e) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
