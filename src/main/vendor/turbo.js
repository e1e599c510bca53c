export * from "@hotwired/turbo";
