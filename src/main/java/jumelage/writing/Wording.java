package jumelage.writing;

import jumelage.document.Authorship;
import jumelage.document.Document;

/// What a document shall say.
record Wording(String title, String language, Document body, Authorship authorship) {}
