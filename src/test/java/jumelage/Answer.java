package jumelage;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What came back.
record Answer(int status, String location, String type, String body) {

    static Answer of(MvcTestResult result) {
        try {
            var response = result.getMvcResult().getResponse();
            return new Answer(
                    response.getStatus(),
                    response.getHeader("Location"),
                    response.getContentType(),
                    response.getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean broken() {
        return status >= 500;
    }

    /// To the door of the staff.
    boolean led() {
        return status == 303 && location != null && location.startsWith("/sign-in");
    }

    @Override
    public String toString() {
        return status + (location == null ? "" : " to " + location);
    }
}
