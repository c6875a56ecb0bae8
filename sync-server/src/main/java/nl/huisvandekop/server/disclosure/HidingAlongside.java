package nl.huisvandekop.server.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hides small counts, and along with them as much as it takes that none of them can be computed or
 * narrowed, not even by who knows this rule.
 *
 * <p>The promise: take any small count and any of the values 1 to 4. Then there are numbers of that
 * week in which it has that value and everything published is the same. They are found by moving
 * the difference (at most 3) to a larger site that is hidden too. So each sum that holds small
 * counts gets such a partner, and is itself hidden unless it is large enough for the difference to
 * go either way and change nothing else. What can't be balanced within a sum is passed on, with the
 * hidden sum, to the next larger one. Which site becomes the partner follows from what is public
 * already, never from the week's own numbers.
 */
final class HidingAlongside implements Hiding {
  /** The most that a small count can differ from another one. */
  private static final int FURTHEST = SmallCounts.LARGEST - 1;

  @Override
  public Set<Cell> of(Node region, Comparator<Cell> order) {
    Work work = new Work(order);
    work.stand(region);
    return work.hidden;
  }

  /** How a sum or site stands towards those around it. */
  private sealed interface Standing {}

  /** All zero: nothing in it tells of anybody. */
  private record Empty() implements Standing {}

  /**
   * Hidden, and needs a partner.
   *
   * @param part what its hidden numbers add up to
   * @param most what they could add up to, for all that the publication tells
   */
  private record Needy(long part, long most) implements Standing {}

  /**
   * Can be shown, or be a partner.
   *
   * @param spare from where differences can be taken
   * @param least how much of that has to stay for it to stand as it does
   * @param partner the part of it that is to be hidden with it; null for a site
   */
  private record Clear(Node node, long spare, long least, Clear partner) implements Standing {}

  private static final class Work {
    private final Comparator<Cell> order;
    private final Set<Cell> hidden = new HashSet<>();

    Work(Comparator<Cell> order) {
      this.order = order;
    }

    Standing stand(Node node) {
      if (node.value() == 0) {
        return new Empty();
      }
      return node.children().isEmpty() ? site(node) : sum(node);
    }

    private Standing site(Node site) {
      if (SmallCounts.isSmall(site.value())) {
        hidden.add(site.cell());
        return new Needy(site.value(), SmallCounts.LARGEST);
      }
      return new Clear(site, site.value(), SmallCounts.LARGEST + 1, null);
    }

    private Standing sum(Node node) {
      List<Clear> clear = new ArrayList<>();
      long part = 0;
      long most = 0;
      for (Node child : node.children()) {
        Standing standing = stand(child);
        if (standing instanceof Needy needy) {
          part += needy.part();
          most += needy.most();
        } else if (standing instanceof Clear one) {
          clear.add(one);
        }
      }
      Optional<Clear> partner =
          clear.stream().min((a, b) -> order.compare(a.node().cell(), b.node().cell()));
      if (part == 0) {
        Clear one = partner.orElseThrow();
        return new Clear(node, one.spare(), one.least(), one);
      }
      if (partner.isEmpty()) {
        hidden.add(node.cell());
        return new Needy(part, most);
      }
      return balanced(node, part, most, partner.get());
    }

    private Standing balanced(Node node, long part, long most, Clear partner) {
      hide(partner);
      long enough = most + partner.least() + FURTHEST;
      long total = part + partner.spare();
      if (total >= enough) {
        return new Clear(node, total - most, partner.least() + FURTHEST, partner);
      }
      hidden.add(node.cell());
      return new Needy(total, enough - 1);
    }

    private void hide(Clear partner) {
      for (Clear one = partner; one != null; one = one.partner()) {
        hidden.add(one.node().cell());
      }
    }
  }
}
