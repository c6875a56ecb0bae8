package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.OpeningHoursBody;

/** What a document says, apart from how it is written down. */
final class DocumentContent {
  private static final String ID_FORM = "[A-Za-z0-9-]{1,64}";
  private static final ObjectWriter SORTED =
      Json.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private DocumentContent() {}

  /** What is wrong with a received document; empty when the kiosk can use it. */
  static Optional<String> fault(Document document) {
    if (!document.id().matches(ID_FORM)) {
      return Optional.of("its id is not well-formed");
    }
    if (document.version() < 1) {
      return Optional.of("its version is below 1");
    }
    if (document.deleted()) {
      return Optional.empty();
    }
    if (json(document.body()).length() > Limits.MAX_BODY_CHARACTERS) {
      return Optional.of("it is larger than a document can be");
    }
    try {
      typed(document.kind(), document.body());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("its body is not that of a document of kind " + document.kind());
    }
  }

  /** Whether two say the same, in whatever order and form. */
  static boolean same(Document one, Document other) {
    return one.kind() == other.kind()
        && one.deleted() == other.deleted()
        && digest(one).equals(digest(other));
  }

  /** A short name of what it says: alike exactly for what says the same. */
  static String digest(Document document) {
    String text = document.kind() + " " + (document.deleted() ? "" : canonical(document));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it is an activity that may not be counted apart. */
  static boolean isSensitive(Document document) {
    return !document.deleted()
        && document.kind() == DocumentKind.ACTIVITY
        && ((ActivityBody) typed(document.kind(), document.body())).sensitive();
  }

  /** A body as JSON text. */
  static String json(Map<String, Object> body) {
    try {
      return Json.mapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fields that are absent, null or unknown make no difference. */
  private static String canonical(Document document) {
    Object content;
    try {
      content = typed(document.kind(), document.body());
    } catch (IllegalArgumentException untyped) {
      content = document.body();
    }
    try {
      return SORTED.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object typed(DocumentKind kind, Map<String, Object> body) {
    Class<?> type =
        switch (kind) {
          case ACTIVITY -> ActivityBody.class;
          case OPENING_HOURS -> OpeningHoursBody.class;
          case HEADCOUNT -> HeadcountBody.class;
        };
    return Json.mapper().convertValue(body, type);
  }
}
