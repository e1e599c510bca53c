package jumelage.employment;

/// The kind of notices that tell offices what waits for them, whichever module tells it.
public final class OfficeNotices {
    public static final String KIND = "employment.notices.office";

    private OfficeNotices() {}
}
