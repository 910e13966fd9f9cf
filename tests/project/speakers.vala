// SPDX-License-Identifier: GPL-3.0-or-later
// speakers DRAFT DATA: a line "start end speaker" for each attribution, and its words.
int main (string[] args) {
  Intl.setlocale ();
  try {
    string text;
    FileUtils.get_contents (args[1], out text);
    var analysis = new Kutip.Analyzer (args[2]).analyze (text, -1);
    for (uint i = 0; i < analysis.get_n_attributions (); i++) {
      unowned Kutip.Attribution attribution = analysis.get_attribution (i);
      Kutip.Span content = attribution.get_content (0);
      print ("%u %u %s\n", content.start, content.end, attribution.get_speaker_name () ?? "?");
      print ("%s\n", analysis.dup_text (content));
    }
    return 0;
  } catch (Error error) {
    printerr ("%s\n", error.message);
    return 1;
  }
}
