package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * What whoever uses the region's open data is told of those who publish them.
 *
 * @param publisher its name
 * @param publisherUri by which others know it; null where there is none
 * @param contact a web page (https) or an address for letters ({@code mailto:}); null where none is
 *     given
 */
public record OpenData(String publisher, URI publisherUri, URI contact, Licence licence) {
  public OpenData {
    requireNonNull(publisher, "publisher");
    requireNonNull(licence, "licence");
  }

  /** On what terms data may be used; {@code toString} is the name in the pack (SPDX). */
  public enum Licence {
    CC_BY("CC-BY-4.0", "CC_BY_4_0"),
    CC0("CC0-1.0", "CC0");

    private final String name;
    private final String code;

    Licence(String name, String code) {
      this.name = name;
      this.code = code;
    }

    /** By its name in the pack; empty when there is none such. */
    static Optional<Licence> find(String name) {
      return Arrays.stream(values()).filter(one -> one.name.equals(name)).findFirst();
    }

    /** As the European list of licences has it. */
    public String uri() {
      return "http://publications.europa.eu/resource/authority/licence/" + code;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
