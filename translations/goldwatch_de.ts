<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ActionFinder</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>KeychainDialog</name>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Secret of the profile</source>
        <translation>Geheimnis des Profils</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>New value of the secret</source>
        <translation>Neuer Wert des Geheimnisses</translation>
    </message>
</context>
<context>
    <name>SilenceDialog</name>
    <message>
        <source>Matches</source>
        <translation>Trifft</translation>
    </message>
    <message>
        <source>What the silence matches</source>
        <translation>Was die Stummschaltung trifft</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long, like 90m, 2h or 1d</source>
        <translation>Wie lange, etwa 90m, 2h oder 1d</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Who sets it</source>
        <translation>Wer sie setzt</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why, and until what is done</source>
        <translation>Warum, und bis was getan ist</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Which shadow run do you watch?</source>
        <translation>Welcher Schattenlauf wird beobachtet?</translation>
    </message>
    <message>
        <source>An environment is a machine with a shadow run on it. You can change it at any time in the upper corner.</source>
        <translation>Eine Umgebung ist ein Rechner mit einem Schattenlauf. Sie lässt sich oben in der Ecke jederzeit wechseln.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>The run, its log and its services are here, in the usual places.</source>
        <translation>Der Lauf, sein Log und seine Dienste sind hier, an den üblichen Orten.</translation>
    </message>
    <message>
        <source>Watch this machine</source>
        <translation>Diesen Rechner beobachten</translation>
    </message>
    <message>
        <source>Another machine over ssh</source>
        <translation>Ein anderer Rechner über ssh</translation>
    </message>
    <message>
        <source>Your own ssh does it, with its keys and settings. goldwatchctl must be installed there too.</source>
        <translation>Das eigene ssh stellt die Verbindung her, mit seinen Schlüsseln und Einstellungen. goldwatchctl muss auch dort installiert sein.</translation>
    </message>
    <message>
        <source>oncall@host</source>
        <translation>oncall@host</translation>
    </message>
    <message>
        <source>Destination of ssh</source>
        <translation>Ziel für ssh</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>The practice lab</source>
        <translation>Das Übungslabor</translation>
    </message>
    <message>
        <source>A simulated engine with real services on this machine, to try everything without harm. It ends with this window.</source>
        <translation>Eine simulierte Engine mit echten Diensten auf diesem Rechner, um alles gefahrlos auszuprobieren. Es endet mit diesem Fenster.</translation>
    </message>
    <message>
        <source>Open the practice lab</source>
        <translation>Übungslabor öffnen</translation>
    </message>
</context>
<context>
    <name>gw</name>
    <message>
        <source>Cannot create the file</source>
        <translation>Die Datei lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Cannot write the file</source>
        <translation>Die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Cannot check the written length</source>
        <translation>Die geschriebene Länge lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>The written length is not what was written</source>
        <translation>Die Datei hat nicht die Länge des Geschriebenen</translation>
    </message>
    <message>
        <source>Cannot flush the file to disk</source>
        <translation>Die Datei lässt sich nicht auf die Platte sichern</translation>
    </message>
    <message>
        <source>Cannot give the file its name</source>
        <translation>Die Datei lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>Cannot close the file</source>
        <translation>Die Datei lässt sich nicht schließen</translation>
    </message>
    <message>
        <source>The file is in place, but its directory could not be flushed to disk</source>
        <translation>Die Datei ist an ihrem Platz, aber ihr Verzeichnis ließ sich nicht auf die Platte sichern</translation>
    </message>
    <message>
        <source>Cannot open the file to append</source>
        <translation>Die Datei lässt sich nicht zum Anhängen öffnen</translation>
    </message>
    <message>
        <source>Cannot append to the file</source>
        <translation>An die Datei lässt sich nichts anhängen</translation>
    </message>
    <message>
        <source>Cannot read the file</source>
        <translation>Die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The file is larger than it can be: %1 bytes</source>
        <translation>Die Datei ist größer, als sie sein kann: %1 Bytes</translation>
    </message>
    <message>
        <source>The file is larger than it can be</source>
        <translation>Die Datei ist größer, als sie sein kann</translation>
    </message>
    <message>
        <source>Cannot create the directory</source>
        <translation>Das Verzeichnis lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Not a regular file, nothing is written in its place</source>
        <translation>Keine gewöhnliche Datei, an ihre Stelle wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Name a file</source>
        <translation>Eine Datei nennen</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Cannot create a pipe</source>
        <translation>Eine Pipe lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Cannot start the program</source>
        <translation>Das Programm lässt sich nicht starten</translation>
    </message>
    <message>
        <source>No program to run</source>
        <translation>Kein Programm angegeben</translation>
    </message>
</context>
<context>
    <name>gw::Descriptor</name>
    <message>
        <source>Cannot open the file</source>
        <translation>Die Datei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>Keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Cannot open the directory</source>
        <translation>Das Verzeichnis lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Kein Verzeichnis</translation>
    </message>
</context>
<context>
    <name>gw::Error</name>
    <message>
        <source>Check the permissions, or run as the user that owns it</source>
        <translation>Rechte prüfen oder als Eigentümer ausführen</translation>
    </message>
    <message>
        <source>Make room on that file system first</source>
        <translation>Zuerst auf diesem Dateisystem Platz schaffen</translation>
    </message>
    <message>
        <source>The symbolic links point at each other</source>
        <translation>Die symbolischen Links zeigen aufeinander</translation>
    </message>
</context>
<context>
    <name>gw::Glob</name>
    <message>
        <source>Cannot list the directory</source>
        <translation>Das Verzeichnis lässt sich nicht auflisten</translation>
    </message>
    <message>
        <source>Out of memory while listing</source>
        <translation>Beim Auflisten ging der Speicher aus</translation>
    </message>
</context>
<context>
    <name>gw::Json</name>
    <message>
        <source>Not valid JSON at byte %1: %2</source>
        <translation>Kein gültiges JSON bei Byte %1: %2</translation>
    </message>
    <message>
        <source>A JSON object was expected</source>
        <translation>Ein JSON-Objekt wurde erwartet</translation>
    </message>
    <message>
        <source>Unexpected value for &quot;%1&quot;</source>
        <translation>Unerwarteter Wert für „%1“</translation>
    </message>
</context>
<context>
    <name>gw::Pace</name>
    <message>
        <source>, %1/s</source>
        <translation>, %1/s</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, noch %1</translation>
    </message>
</context>
<context>
    <name>gw::Units</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>gw::certification</name>
    <message>
        <source>checked too long ago</source>
        <translation>vor zu langer Zeit geprüft</translation>
    </message>
    <message>
        <source>A certificate names its owner and their role</source>
        <translation>Ein Zertifikat nennt seinen Inhaber und dessen Rolle</translation>
    </message>
    <message>
        <source>What is not certified says what is to be done about it</source>
        <translation>Was nicht zertifiziert ist, sagt, was zu tun ist</translation>
    </message>
    <message>
        <source>Name a plan for remediation</source>
        <translation>Nennen Sie einen Plan zur Abhilfe</translation>
    </message>
    <message>
        <source>A plan for remediation belongs to what is not certified</source>
        <translation>Ein Plan zur Abhilfe gehört zu dem, was nicht zertifiziert ist</translation>
    </message>
    <message>
        <source>failed: items %1</source>
        <translation>nicht bestanden: Punkte %1</translation>
    </message>
    <message>
        <source>checked too long ago: items %1</source>
        <translation>vor zu langer Zeit geprüft: Punkte %1</translation>
    </message>
    <message>
        <source>not checked: items %1</source>
        <translation>nicht geprüft: Punkte %1</translation>
    </message>
    <message>
        <source>there is no item</source>
        <translation>es gibt keinen Punkt</translation>
    </message>
    <message>
        <source>not confirmed: sentences %1 of the statement</source>
        <translation>nicht bestätigt: Sätze %1 der Erklärung</translation>
    </message>
    <message>
        <source>Not a certificate of a version that is known here</source>
        <translation>Kein Zertifikat einer hier bekannten Version</translation>
    </message>
    <message>
        <source>Unexpected value for &quot;%1&quot;</source>
        <translation>Unerwarteter Wert für „%1“</translation>
    </message>
    <message>
        <source>It claims what its own items and statement do not say</source>
        <translation>Es behauptet, was seine eigenen Punkte und die Erklärung nicht sagen</translation>
    </message>
    <message>
        <source>Nothing was checked yet</source>
        <translation>Es wurde noch nichts geprüft</translation>
    </message>
    <message>
        <source>Run the checklist first: goldwatchctl certify run</source>
        <translation>Zuerst die Prüfliste ausführen: goldwatchctl certify run</translation>
    </message>
    <message>
        <source>An emergency stop that was set for a test may still be set</source>
        <translation>Ein zum Test gesetzter Notstopp ist vielleicht noch gesetzt</translation>
    </message>
    <message>
        <source>Run the checklist again, which lifts it</source>
        <translation>Führen Sie die Prüfliste erneut aus, das hebt ihn auf</translation>
    </message>
    <message>
        <source>It cannot be certified</source>
        <translation>Es kann nicht zertifiziert werden</translation>
    </message>
    <message>
        <source>Sign it as not certified, with a plan for remediation</source>
        <translation>Unterschreiben Sie es als nicht zertifiziert, mit einem Plan zur Abhilfe</translation>
    </message>
    <message>
        <source>Disk used</source>
        <translation>Platte belegt</translation>
    </message>
    <message>
        <source>Cycles per minute</source>
        <translation>Zyklen pro Minute</translation>
    </message>
    <message>
        <source>Golden files recorded</source>
        <translation>Aufgezeichnete Golden-Dateien</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>%1 nötig</translation>
    </message>
    <message>
        <source>Mismatches</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>zu alt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>No mismatch in %1 replays: the rate is below %2 % (3/n) at 95 % confidence, if replays are independent. This speaks of this run and these histories, not of determinism in general.</source>
        <translation>Keine Abweichung in %1 Wiederholungen: Die Rate liegt mit 95 % Sicherheit unter %2 % (3/n), wenn die Wiederholungen unabhängig sind. Das gilt für diesen Lauf und diese Abläufe, nicht für Determinismus im Allgemeinen.</translation>
    </message>
    <message>
        <source>CERTIFIED</source>
        <translation>ZERTIFIZIERT</translation>
    </message>
    <message>
        <source>NOT CERTIFIED</source>
        <translation>NICHT ZERTIFIZIERT</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>items pass</source>
        <translation>Punkte bestanden</translation>
    </message>
    <message>
        <source>mismatches</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>replays compared</source>
        <translation>Wiederholungen verglichen</translation>
    </message>
    <message>
        <source>of %1 h</source>
        <translation>von %1 h</translation>
    </message>
    <message>
        <source>its owner chose not to certify it</source>
        <translation>sein Inhaber hat sich dagegen entschieden</translation>
    </message>
    <message>
        <source>Why not: %1</source>
        <translation>Warum nicht: %1</translation>
    </message>
    <message>
        <source>What will be done: %1</source>
        <translation>Was geschehen wird: %1</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>%1 by %2 workers</source>
        <translation>%1 von %2 Workern</translation>
    </message>
    <message>
        <source>Checklist changed by the environment: %1</source>
        <translation>Prüfliste von der Umgebung geändert: %1</translation>
    </message>
    <message>
        <source>open</source>
        <comment>verdict: not checked</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>verdict</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%1 item(s)</source>
        <translation>
            <numerusform>%1 Eintrag</numerusform>
            <numerusform>%1 Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Shadow log</source>
        <translation>Schatten-Log</translation>
    </message>
    <message>
        <source>Monitor log</source>
        <translation>Monitor-Log</translation>
    </message>
    <message>
        <source>Golden files</source>
        <translation>Golden-Dateien</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Evidence, SHA-256</source>
        <translation>Belege, SHA-256</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Journal head</source>
        <translation>Journalende</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>erwartet: %1</translation>
    </message>
    <message>
        <source>Digests of the raw answers</source>
        <translation>Prüfsummen der rohen Antworten</translation>
    </message>
    <message>
        <source>Shadow run certificate</source>
        <translation>Zertifikat des Schattenlaufs</translation>
    </message>
    <message>
        <source>Run of %1, on %2</source>
        <comment>time, environment</comment>
        <translation>Lauf vom %1, auf %2</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Zertifikat %1</translation>
    </message>
    <message>
        <source>Inside this file: %1, %2. Anyone can check it with pdfsig and sha256sum -c.</source>
        <translation>In dieser Datei: %1, %2. Jeder kann sie mit pdfsig und sha256sum -c prüfen.</translation>
    </message>
    <message>
        <source>Course of the run</source>
        <translation>Verlauf des Laufs</translation>
    </message>
    <message>
        <source>More of the course of the run</source>
        <translation>Weiteres zum Verlauf des Laufs</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Definition of done</source>
        <translation>Fertig, wenn</translation>
    </message>
    <message>
        <source>Everything above, for programs</source>
        <translation>Alles oben Stehende, für Programme</translation>
    </message>
    <message>
        <source>Digests of the evidence, for sha256sum -c</source>
        <translation>Prüfsummen der Belege, für sha256sum -c</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <comment>mark on every page</comment>
        <translation>ENTWURF</translation>
    </message>
    <message>
        <source>NOT SIGNED YET</source>
        <translation>NOCH NICHT UNTERSCHRIEBEN</translation>
    </message>
    <message>
        <source>The statement has sentences 1 to %1</source>
        <translation>Die Erklärung hat die Sätze 1 bis %1</translation>
    </message>
    <message>
        <source>No sentence is named</source>
        <translation>Es ist kein Satz genannt</translation>
    </message>
    <message>
        <source>There is no run to certify</source>
        <translation>Es gibt keinen Lauf zu zertifizieren</translation>
    </message>
    <message>
        <source>Sentence %1 does not hold</source>
        <translation>Satz %1 trifft nicht zu</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Vorprüfung</translation>
    </message>
    <message>
        <source>Shadow run</source>
        <translation>Schattenlauf</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Alerting</source>
        <translation>Alarmierung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Backend health</source>
        <translation>Backend gesund</translation>
    </message>
    <message>
        <source>Worker running</source>
        <translation>Worker läuft</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Prometheus up</source>
        <translation>Prometheus läuft</translation>
    </message>
    <message>
        <source>Run completed</source>
        <translation>Lauf abgeschlossen</translation>
    </message>
    <message>
        <source>Total cycles</source>
        <translation>Zyklen insgesamt</translation>
    </message>
    <message>
        <source>Zero-mismatch cycles</source>
        <translation>Zyklen ohne Abweichung</translation>
    </message>
    <message>
        <source>Failed cycles</source>
        <translation>Fehlgeschlagene Zyklen</translation>
    </message>
    <message>
        <source>Quick shadow test</source>
        <translation>Schneller Schattentest</translation>
    </message>
    <message>
        <source>Sanity check</source>
        <translation>Gesamtprüfung</translation>
    </message>
    <message>
        <source>Emergency stop on</source>
        <translation>Notstopp ein</translation>
    </message>
    <message>
        <source>Emergency stop status</source>
        <translation>Notstopp-Status</translation>
    </message>
    <message>
        <source>Emergency stop off</source>
        <translation>Notstopp aus</translation>
    </message>
    <message>
        <source>Golden diff</source>
        <translation>Golden-Vergleich</translation>
    </message>
    <message>
        <source>Prometheus rules</source>
        <translation>Prometheus-Regeln</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Aktive Alarme</translation>
    </message>
    <message>
        <source>Alertmanager</source>
        <translation>Alertmanager</translation>
    </message>
    <message>
        <source>Checkpoint table</source>
        <translation>Checkpoint-Tabelle</translation>
    </message>
    <message>
        <source>The checklist is longer than %1</source>
        <translation>Die Prüfliste ist länger als %1</translation>
    </message>
    <message>
        <source>Too many dots in a line</source>
        <translation>Zu viele Punkte in einer Zeile</translation>
    </message>
    <message>
        <source>The checklist is not UTF-8</source>
        <translation>Die Prüfliste ist nicht UTF-8</translation>
    </message>
    <message>
        <source>There is only &quot;m4-self-sign&quot; to extend</source>
        <translation>Erweitern lässt sich nur „m4-self-sign“</translation>
    </message>
    <message>
        <source>the whole list is the environment&apos;s own: %1</source>
        <translation>die ganze Liste ist die der Umgebung: %1</translation>
    </message>
    <message>
        <source>A checklist without items checks nothing</source>
        <translation>Eine Prüfliste ohne Punkte prüft nichts</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be a number between %1 and %2</source>
        <translation>muss eine Zahl zwischen %1 und %2 sein</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>muss eines sein von: %1</translation>
    </message>
    <message>
        <source>of an item of ours this cannot be changed</source>
        <translation>bei einem vorgegebenen Punkt nicht änderbar</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>unknown key, did you mean %1?</source>
        <translation>unbekannter Schlüssel, gemeint: %1?</translation>
    </message>
    <message>
        <source>is needed by this check</source>
        <translation>wird von dieser Prüfung gebraucht</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>stands twice</source>
        <translation>steht zweimal da</translation>
    </message>
    <message>
        <source>item %1 was added: %2, %3</source>
        <translation>Punkt %1 kam hinzu: %2, %3</translation>
    </message>
    <message>
        <source>item %1: %2 instead of %3</source>
        <translation>Punkt %1: %2 statt %3</translation>
    </message>
    <message>
        <source>item %1: asked or aged in another way</source>
        <translation>Punkt %1: wird anders gefragt oder altert anders</translation>
    </message>
    <message>
        <source>unknown key; a checklist has a name and [[item]] tables</source>
        <translation>unbekannter Schlüssel; eine Prüfliste hat einen Namen und Tabellen [[item]]</translation>
    </message>
    <message>
        <source>a checklist has at most %1 items</source>
        <translation>eine Prüfliste hat höchstens %1 Punkte</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot; in the answer (status %2)</source>
        <translation>In der Antwort steht kein „%1“ (Status %2)</translation>
    </message>
    <message>
        <source>Answered with status %1</source>
        <translation>Antwort mit Status %1</translation>
    </message>
    <message>
        <source>Neither workers nor their number are in the answer</source>
        <translation>In der Antwort stehen weder Worker noch ihre Anzahl</translation>
    </message>
    <message>
        <source>%1 up</source>
        <comment>workers</comment>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>Answered with status %1 and no list &quot;%2&quot;</source>
        <translation>Antwortete mit Status %1 und ohne Liste „%2“</translation>
    </message>
    <message>
        <source>not used here: %1</source>
        <translation>hier nicht benutzt: %1</translation>
    </message>
    <message>
        <source>This environment does not use the service</source>
        <translation>Diese Umgebung benutzt den Dienst nicht</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>The answer is not a number</source>
        <translation>Die Antwort ist keine Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered with status %1 and no list of alerts</source>
        <translation>Antwortete mit Status %1 und ohne Liste von Alarmen</translation>
    </message>
    <message>
        <source>%1 (pending)</source>
        <translation>%1 (wartend)</translation>
    </message>
    <message>
        <source>%1 active, %2 %3</source>
        <comment>alerts: number, number, severity</comment>
        <translation>%1 aktiv, %2 %3</translation>
    </message>
    <message>
        <source>Nothing tells how the run stands</source>
        <translation>Nichts sagt, wie der Lauf steht</translation>
    </message>
    <message>
        <source>The run goes on until about %1</source>
        <translation>Der Lauf geht noch bis etwa %1</translation>
    </message>
    <message>
        <source>The run goes on</source>
        <translation>Der Lauf geht weiter</translation>
    </message>
    <message>
        <source>Nothing tells how long it ran</source>
        <translation>Nichts sagt, wie lange er lief</translation>
    </message>
    <message>
        <source>It ran its time, which was %1</source>
        <translation>Er lief seine Zeit, und die war %1</translation>
    </message>
    <message>
        <source>It ended on a mismatch</source>
        <translation>Er endete an einer Abweichung</translation>
    </message>
    <message>
        <source>It died before its time</source>
        <translation>Er starb vor seiner Zeit</translation>
    </message>
    <message>
        <source>It was stopped before its time</source>
        <translation>Er wurde vor seiner Zeit angehalten</translation>
    </message>
    <message>
        <source>Golden files, or archives of them, could not be counted</source>
        <translation>Golden-Dateien oder ihre Archive ließen sich nicht zählen</translation>
    </message>
    <message>
        <source>%1, archived ones among them</source>
        <translation>%1, archivierte eingeschlossen</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Neither log nor reports tell</source>
        <translation>Weder Log noch Berichte sagen es</translation>
    </message>
    <message>
        <source>ended after %1</source>
        <translation>nach %1 beendet</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Es dauerte zu lange</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>It was ended by a signal</source>
        <translation>Von einem Signal beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 mismatch(es)</source>
        <translation>
            <numerusform>%1 Abweichung</numerusform>
            <numerusform>%1 Abweichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>It found mismatches</source>
        <translation>Es fand Abweichungen</translation>
    </message>
    <message>
        <source>%1 of %2 good</source>
        <translation>%1 von %2 gut</translation>
    </message>
    <message>
        <source>The host told nothing</source>
        <translation>Der Rechner sagte nichts</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>The stop file is not there</source>
        <translation>Die Stoppdatei ist nicht da</translation>
    </message>
    <message>
        <source>The stop file is still there</source>
        <translation>Die Stoppdatei ist noch da</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>set, effect seen: %1</source>
        <translation>gesetzt, Wirkung gesehen: %1</translation>
    </message>
    <message>
        <source>lifted: %1</source>
        <translation>aufgehoben: %1</translation>
    </message>
    <message>
        <source>without effect</source>
        <translation>ohne Wirkung</translation>
    </message>
    <message>
        <source>There was no summary</source>
        <translation>Es gab keine Zusammenfassung</translation>
    </message>
    <message>
        <source>There was nothing to compare</source>
        <translation>Es gab nichts zu vergleichen</translation>
    </message>
    <message>
        <source>It was ended before</source>
        <translation>Es wurde vorher beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 pair(s), %2 differ</source>
        <translation>
            <numerusform>%1 Paar, %2 verschieden</numerusform>
            <numerusform>%1 Paare, %2 verschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 differ, %2 could not be told</source>
        <translation>%1 verschieden, %2 nicht zu klären</translation>
    </message>
    <message>
        <source>not here: nothing can be said of it</source>
        <translation>nicht hier: darüber lässt sich nichts sagen</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>as it was when the certificate was signed</source>
        <translation>wie bei der Unterschrift des Zertifikats</translation>
    </message>
    <message>
        <source>changed since the certificate was signed</source>
        <translation>seit der Unterschrift des Zertifikats geändert</translation>
    </message>
    <message>
        <source>This is no list of sha256sum</source>
        <translation>Das ist keine Liste von sha256sum</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>its full time, %1</source>
        <translation>seine volle Zeit, %1</translation>
    </message>
    <message>
        <source>all cycles</source>
        <translation>alle Zyklen</translation>
    </message>
    <message>
        <source>set, effect seen</source>
        <translation>gesetzt, Wirkung gesehen</translation>
    </message>
    <message>
        <source>lifted, work goes on</source>
        <translation>aufgehoben, Arbeit geht weiter</translation>
    </message>
    <message>
        <source>all five good</source>
        <translation>alle fünf gut</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>BESTANDEN</translation>
    </message>
    <message>
        <source>none %1</source>
        <comment>no alert of a severity</comment>
        <translation>kein Alarm %1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Entry %1 is none of a certification</source>
        <translation>Eintrag %1 gehört nicht zu einer Zertifizierung</translation>
    </message>
    <message>
        <source>Entry %1 is about no item of the checklist</source>
        <translation>Eintrag %1 betrifft keinen Punkt der Prüfliste</translation>
    </message>
    <message>
        <source>The journal has no entry</source>
        <translation>Das Journal hat keinen Eintrag</translation>
    </message>
    <message>
        <source>the checklist has no item for it</source>
        <translation>die Prüfliste hat keinen Punkt dafür</translation>
    </message>
    <message>
        <source>items %1</source>
        <comment>numbers of items</comment>
        <translation>Punkte %1</translation>
    </message>
    <message>
        <source>failed or open: %1</source>
        <comment>numbers of items</comment>
        <translation>nicht bestanden oder offen: %1</translation>
    </message>
    <message>
        <source>open: %1</source>
        <comment>numbers of items</comment>
        <translation>offen: %1</translation>
    </message>
    <message>
        <source>24 h run complete</source>
        <translation>24-h-Lauf vollständig</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>nicht bestanden: %1</translation>
    </message>
    <message>
        <source>too old: %1</source>
        <translation>zu alt: %1</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>nicht geprüft: %1</translation>
    </message>
    <message>
        <source>Playbook reviewed</source>
        <translation>Playbook durchgesehen</translation>
    </message>
    <message>
        <source>to be confirmed by hand</source>
        <translation>von Hand zu bestätigen</translation>
    </message>
    <message>
        <source>Monitoring works</source>
        <translation>Überwachung läuft</translation>
    </message>
    <message>
        <source>the monitor daemon runs</source>
        <translation>der Monitor-Dienst läuft</translation>
    </message>
    <message>
        <source>the monitor daemon does not run</source>
        <translation>der Monitor-Dienst läuft nicht</translation>
    </message>
    <message>
        <source>Final mismatch count 0</source>
        <translation>Am Ende 0 Abweichungen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 in %2 replays</source>
        <translation>%1 in %2 Wiederholungen</translation>
    </message>
    <message>
        <source>Checklist executed</source>
        <translation>Prüfliste ausgeführt</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>signed</comment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>certified by %1</source>
        <translation>zertifiziert von %1</translation>
    </message>
    <message>
        <source>not certified, by %1</source>
        <translation>nicht zertifiziert, von %1</translation>
    </message>
    <message>
        <source>Golden files archived</source>
        <translation>Golden-Dateien archiviert</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>archived</comment>
        <translation>noch nicht</translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 Datei</numerusform>
            <numerusform>%1 Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>proven</source>
        <translation>nachgeprüft</translation>
    </message>
    <message>
        <source>Summary report made</source>
        <translation>Zusammenfassung erstellt</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>made</comment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>0 mismatches</source>
        <translation>0 Abweichungen</translation>
    </message>
    <message>
        <source>Stop tested</source>
        <translation>Stopp geprüft</translation>
    </message>
    <message>
        <source>The 24-hour shadow simulation completed with 0 mismatches.</source>
        <translation>Die 24-stündige Schattensimulation lief mit 0 Abweichungen zu Ende.</translation>
    </message>
    <message numerus="yes">
        <source>All %1 item(s) were executed and verified.</source>
        <translation>
            <numerusform>Der %1 Punkt wurde ausgeführt und geprüft.</numerusform>
            <numerusform>Alle %1 Punkte wurden ausgeführt und geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>The incident playbook was reviewed and understood.</source>
        <translation>Das Störungs-Playbook wurde durchgesehen und verstanden.</translation>
    </message>
    <message>
        <source>The emergency stop was tested.</source>
        <translation>Der Notstopp wurde geprüft.</translation>
    </message>
    <message>
        <source>Monitoring is operational.</source>
        <translation>Die Überwachung ist in Betrieb.</translation>
    </message>
    <message>
        <source>%1 of %2 items pass</source>
        <translation>%1 von %2 Punkten bestanden</translation>
    </message>
    <message>
        <source>It certifies the run</source>
        <translation>Es zertifiziert den Lauf</translation>
    </message>
    <message>
        <source>It does not certify the run</source>
        <translation>Es zertifiziert den Lauf nicht</translation>
    </message>
    <message>
        <source>, a practice run</source>
        <translation>, einen Übungslauf</translation>
    </message>
    <message>
        <source>%1%2: %3, in agreement with its own items and statement</source>
        <translation>%1%2: %3, im Einklang mit seinen eigenen Punkten und der Erklärung</translation>
    </message>
    <message>
        <source>certification.json and evidence.sha256 belong together</source>
        <translation>certification.json und evidence.sha256 gehören zusammen</translation>
    </message>
    <message>
        <source>evidence.sha256 is not the list that certification.json gives</source>
        <translation>evidence.sha256 ist nicht die Liste, die certification.json ergibt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 file(s) of evidence as they were</source>
        <translation>
            <numerusform>%1 von %2 Beleg wie er war</numerusform>
            <numerusform>%1 von %2 Belegen wie sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 not here</source>
        <translation>%1 nicht hier</translation>
    </message>
    <message>
        <source>Its journal cannot be compared here: %1</source>
        <translation>Sein Journal lässt sich hier nicht vergleichen: %1</translation>
    </message>
    <message>
        <source>The journal %1 in the store is not the one it was made from</source>
        <translation>Das Journal %1 im Speicher ist nicht das, aus dem es gemacht wurde</translation>
    </message>
    <message>
        <source>The journal %1 was changed: %2</source>
        <translation>Das Journal %1 wurde geändert: %2</translation>
    </message>
    <message>
        <source>It was made from the journal %1, which is unchanged up to there</source>
        <translation>Es wurde aus dem Journal %1 gemacht, das bis dahin unverändert ist</translation>
    </message>
    <message>
        <source>without evidence: items %1</source>
        <translation>ohne Beleg: Punkte %1</translation>
    </message>
    <message>
        <source>How many replays differ is not known.</source>
        <translation>Wie viele Wiederholungen abweichen, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 mismatch(es) in %2 replays. This speaks of this run and these histories alone.</source>
        <translation>
            <numerusform>%1 Abweichung in %2 Wiederholungen. Das gilt nur für diesen Lauf und diese Verläufe.</numerusform>
            <numerusform>%1 Abweichungen in %2 Wiederholungen. Das gilt nur für diesen Lauf und diese Verläufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>A practice run certifies no production.</source>
        <translation>Ein Übungslauf bescheinigt keine Produktion.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>digest</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Raw answers</source>
        <translation>Rohantworten</translation>
    </message>
    <message>
        <source>below, each</source>
        <translation>unten, je eine</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>%1, self-signed: no one vouches for the name</source>
        <translation>%1, selbst signiert: Niemand bürgt für den Namen</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>%1 without a digest: %2</source>
        <translation>%1 ohne Prüfsumme: %2</translation>
    </message>
    <message>
        <source>practice at %1 times the speed</source>
        <translation>Übung mit %1-facher Geschwindigkeit</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Durchgesehen von</translation>
    </message>
    <message>
        <source>by the signature of this file</source>
        <translation>durch die Signatur dieser Datei</translation>
    </message>
    <message>
        <source>a link now, and not the file that was kept</source>
        <translation>jetzt ein Verweis und nicht die Datei, die aufbewahrt wurde</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>bestätigt von %1</translation>
    </message>
    <message>
        <source>It does not name the certificate that signs it</source>
        <translation>Es nennt das Zertifikat nicht, mit dem es unterschrieben ist</translation>
    </message>
    <message>
        <source>It is signed with the certificate that it names, of %1</source>
        <translation>Es ist mit dem Zertifikat unterschrieben, das es nennt, dem von %1</translation>
    </message>
    <message>
        <source>It names the certificate of %1 with the fingerprint %2, and is signed with another</source>
        <translation>Es nennt das Zertifikat von %1 mit dem Fingerabdruck %2, und ist mit einem anderen unterschrieben</translation>
    </message>
    <message>
        <source>Whether its journal says that it was signed cannot be told: %1</source>
        <translation>Ob sein Journal sagt, dass es unterschrieben wurde, ist nicht festzustellen: %1</translation>
    </message>
    <message>
        <source>Its journal says that %1 signed this very file</source>
        <translation>Laut seinem Journal hat %1 genau diese Datei unterschrieben</translation>
    </message>
    <message>
        <source>Its journal does not say that it was signed</source>
        <translation>Sein Journal sagt nicht, dass es unterschrieben wurde</translation>
    </message>
    <message>
        <source>Its journal names another file that %1 signed, with the digest %2</source>
        <translation>Sein Journal nennt eine andere Datei, die %1 unterschrieben hat, mit der Prüfsumme %2</translation>
    </message>
    <message>
        <source>By its journal it was signed with another certificate, of %1, fingerprint %2</source>
        <translation>Laut seinem Journal wurde es mit einem anderen Zertifikat unterschrieben, dem von %1, Fingerabdruck %2</translation>
    </message>
    <message>
        <source>The certificate that it is signed with cannot be read</source>
        <translation>Das Zertifikat, mit dem es signiert ist, lässt sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>gw::certification::CertificationRun</name>
    <message>
        <source>This environment has no quick command</source>
        <translation>Diese Umgebung hat keinen Schnelltest-Befehl</translation>
    </message>
    <message>
        <source>Name it in the profile</source>
        <translation>Nennen Sie ihn im Profil</translation>
    </message>
    <message>
        <source>Given up before all was checked</source>
        <translation>Aufgegeben, bevor alles geprüft war</translation>
    </message>
    <message>
        <source>Given up while it was checked</source>
        <translation>Während der Prüfung aufgegeben</translation>
    </message>
    <message>
        <source>waiting until %1 is resolved</source>
        <translation>warte, bis %1 behoben ist</translation>
    </message>
    <message>
        <source>The run has no directory</source>
        <translation>Der Lauf hat kein Verzeichnis</translation>
    </message>
    <message>
        <source>somebody else&apos;s stop is set</source>
        <translation>der Stopp von jemand anderem ist gesetzt</translation>
    </message>
    <message>
        <source>it was not set any more</source>
        <translation>er war nicht mehr gesetzt</translation>
    </message>
    <message>
        <source>left behind by a run that was interrupted; lifted by the next</source>
        <translation>von einer unterbrochenen Prüfung hinterlassen; von der nächsten aufgehoben</translation>
    </message>
    <message>
        <source>The emergency stop is set already, by %1: lifting it would undo what somebody decided</source>
        <translation>Der Notstopp ist schon gesetzt, von %1: Ihn aufzuheben machte rückgängig, was jemand entschieden hat</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>%1 on %2 is testing it</source>
        <translation>%1 auf %2 prüft ihn gerade</translation>
    </message>
    <message>
        <source>it was not set</source>
        <translation>er war nicht gesetzt</translation>
    </message>
    <message>
        <source>There was no stop of ours to lift</source>
        <translation>Es gab keinen eigenen Stopp aufzuheben</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>The emergency stop is still set</source>
        <translation>Der Notstopp ist noch gesetzt</translation>
    </message>
    <message>
        <source>Lift it: goldwatchctl stop disable</source>
        <translation>Aufheben: goldwatchctl stop disable</translation>
    </message>
    <message>
        <source>The emergency stop may still be set</source>
        <translation>Der Notstopp ist vielleicht noch gesetzt</translation>
    </message>
</context>
<context>
    <name>gw::certification::FileVerification</name>
    <message>
        <source>This is no certificate of Goldwatch: its attachments are not there</source>
        <translation>Das ist kein Zertifikat von Goldwatch: Seine Anhänge fehlen</translation>
    </message>
    <message>
        <source>there is no store here</source>
        <translation>hier gibt es keinen Speicher</translation>
    </message>
    <message>
        <source>Given up while it was verified</source>
        <translation>Beim Prüfen abgebrochen</translation>
    </message>
</context>
<context>
    <name>gw::certification::Gathering</name>
    <message>
        <source>Given up while evidence was gathered</source>
        <translation>Beim Sammeln der Belege aufgegeben</translation>
    </message>
</context>
<context>
    <name>gw::certification::Reviewing</name>
    <message>
        <source>Given up before it was signed</source>
        <translation>Vor dem Unterschreiben abgebrochen</translation>
    </message>
    <message>
        <source>A review names the reviewer and their role</source>
        <translation>Eine Durchsicht nennt, wer sie macht, und in welcher Rolle</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Name another one</source>
        <translation>Eine andere angeben</translation>
    </message>
    <message>
        <source>Verifying what is to be reviewed</source>
        <translation>Was durchgesehen werden soll, wird geprüft</translation>
    </message>
    <message>
        <source>It does not verify, and gets no second signature</source>
        <translation>Es hält der Prüfung nicht stand und bekommt keine zweite Unterschrift</translation>
    </message>
    <message>
        <source>See each finding: goldwatchctl certify verify FILE</source>
        <translation>Jeden Befund zeigt: goldwatchctl certify verify DATEI</translation>
    </message>
    <message>
        <source>Reviewed the certificate of the run %1</source>
        <translation>Das Zertifikat des Laufs %1 durchgesehen</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation>Der Schlüssel wird geöffnet</translation>
    </message>
    <message>
        <source>%1 signed it already: a review needs somebody else</source>
        <translation>%1 hat schon unterschrieben: Eine Durchsicht braucht jemand anderen</translation>
    </message>
    <message>
        <source>Use another certificate</source>
        <translation>Ein anderes Zertifikat verwenden</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Es wird unterschrieben</translation>
    </message>
    <message>
        <source>Writing to the journal</source>
        <translation>Ins Journal wird geschrieben</translation>
    </message>
    <message>
        <source>The store went away</source>
        <translation>Der Speicher ist verschwunden</translation>
    </message>
</context>
<context>
    <name>gw::certification::Sealing</name>
    <message>
        <source>The connection ended before all evidence was gathered</source>
        <translation>Die Verbindung endete, bevor alle Belege gesammelt waren</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Name another one</source>
        <translation>Eine andere angeben</translation>
    </message>
    <message>
        <source>Cannot make a folder for the document</source>
        <translation>Ein Ordner für das Dokument lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Gathering evidence</source>
        <translation>Belege werden gesammelt</translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation>Das Dokument wird erzeugt</translation>
    </message>
    <message>
        <source>Certifies the shadow run %1</source>
        <translation>Zertifiziert den Schattenlauf %1</translation>
    </message>
    <message>
        <source>Does not certify the shadow run %1</source>
        <translation>Zertifiziert den Schattenlauf %1 nicht</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Es wird unterschrieben</translation>
    </message>
    <message>
        <source>Writing to the journal</source>
        <translation>Ins Journal wird geschrieben</translation>
    </message>
    <message>
        <source>The store went away</source>
        <translation>Der Speicher ist verschwunden</translation>
    </message>
    <message>
        <source>It is signed as %1, but that is not written in its journal: %2</source>
        <translation>Es ist als %1 unterschrieben, doch das steht nicht im Journal: %2</translation>
    </message>
    <message>
        <source>Given up before it was signed</source>
        <translation>Vor dem Unterschreiben abgebrochen</translation>
    </message>
    <message>
        <source>Verifying the journal</source>
        <translation>Das Journal wird geprüft</translation>
    </message>
    <message>
        <source>Its journal is not in the store any more</source>
        <translation>Sein Journal ist nicht mehr im Speicher</translation>
    </message>
    <message>
        <source>Its journal was changed, and nothing is signed on it</source>
        <translation>Sein Journal wurde geändert, und darauf wird nichts unterschrieben</translation>
    </message>
    <message>
        <source>See what was found: goldwatchctl journal verify %1</source>
        <translation>Was gefunden wurde, zeigt: goldwatchctl journal verify %1</translation>
    </message>
    <message>
        <source>Its journal has grown since it was read</source>
        <translation>Sein Journal ist gewachsen, seit es gelesen wurde</translation>
    </message>
    <message>
        <source>Look at it once more, and sign then</source>
        <translation>Noch einmal ansehen und dann unterschreiben</translation>
    </message>
    <message>
        <source>Verifying evidence</source>
        <translation>Belege werden geprüft</translation>
    </message>
    <message>
        <source>Evidence is not what was kept: %1</source>
        <translation>Ein Beleg ist nicht der, der aufbewahrt wurde: %1</translation>
    </message>
    <message>
        <source>Check that item again</source>
        <translation>Diesen Punkt noch einmal prüfen</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation>Der Schlüssel wird geöffnet</translation>
    </message>
</context>
<context>
    <name>gw::cli</name>
    <message>
        <source>Serve the desktop on standard input and output; started by it, not by people</source>
        <translation>Bedient den Desktop über Standardein- und -ausgabe; von ihm gestartet, nicht von Menschen</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>stummgeschaltet</translation>
    </message>
    <message>
        <source>inhibited</source>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>alert</comment>
        <translation>schwebend</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Asking for the alerts</source>
        <translation>Alarme werden abgefragt</translation>
    </message>
    <message>
        <source>No alert is present</source>
        <translation>Kein Alarm liegt an</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>From Prometheus itself: Alertmanager is not used here, so nothing is known of silences</source>
        <translation>Von Prometheus selbst: Alertmanager wird hier nicht genutzt, über Stummschaltungen ist also nichts bekannt</translation>
    </message>
    <message>
        <source>records</source>
        <translation>zeichnet auf</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>ausgelöst</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>Asking for the rules</source>
        <translation>Regeln werden abgefragt</translation>
    </message>
    <message>
        <source>Prometheus has no rules</source>
        <translation>Prometheus hat keine Regeln</translation>
    </message>
    <message>
        <source>no severity</source>
        <translation>ohne Schweregrad</translation>
    </message>
    <message>
        <source>Alerts and their rules</source>
        <translation>Alarme und ihre Regeln</translation>
    </message>
    <message>
        <source>Present alerts, silenced ones too</source>
        <translation>Anliegende Alarme, auch stummgeschaltete</translation>
    </message>
    <message>
        <source>Prometheus&apos; rules and how they fare</source>
        <translation>Die Regeln von Prometheus und ihr Zustand</translation>
    </message>
    <message>
        <source>Nobody can be asked here, nothing was changed</source>
        <translation>Hier kann niemand gefragt werden, nichts wurde geändert</translation>
    </message>
    <message>
        <source>Add --force when this is what you want</source>
        <translation>--force anfügen, wenn das gewollt ist</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <comment>y is the key for yes</comment>
        <translation>[j/N]</translation>
    </message>
    <message>
        <source>y</source>
        <comment>the key for yes</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>matches nothing now</source>
        <translation>passt derzeit auf nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>beschreibbar</translation>
    </message>
    <message>
        <source>will be made in %1</source>
        <translation>wird in %1 angelegt</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>the variable %1 is not set</source>
        <translation>die Variable %1 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>others may read %1: chmod 600</source>
        <translation>andere dürfen %1 lesen: chmod 600</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>they are on %1, which was not asked</source>
        <translation>sie liegen auf %1, das nicht gefragt wurde</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>No environments in %1; the built-in one, &quot;local&quot;, is used. `env init NAME` writes one.</source>
        <translation>Keine Umgebungen in %1; die eingebaute, „local“, wird benutzt. `env init NAME` schreibt eine.</translation>
    </message>
    <message>
        <source>built-in defaults</source>
        <translation>eingebaute Vorgaben</translation>
    </message>
    <message>
        <source>The environment exists already</source>
        <translation>Die Umgebung gibt es schon</translation>
    </message>
    <message>
        <source>--force replaces it</source>
        <translation>--force ersetzt sie</translation>
    </message>
    <message>
        <source>Cannot make the directory</source>
        <translation>Das Verzeichnis lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Wrote %1; every key has its default. Edit it, then run `env check %2`.</source>
        <translation>%1 geschrieben; jeder Schlüssel hat seine Vorgabe. Anpassen, dann `env check %2` aufrufen.</translation>
    </message>
    <message>
        <source>It is used from now on when no other is named; `--env local` still means this machine.</source>
        <translation>Sie gilt ab jetzt, wenn keine andere genannt ist; `--env local` meint weiterhin diesen Rechner.</translation>
    </message>
    <message>
        <source>Environment profiles</source>
        <translation>Profile der Umgebungen</translation>
    </message>
    <message>
        <source>All environments; * marks the default</source>
        <translation>Alle Umgebungen; * ist die Standardumgebung</translation>
    </message>
    <message>
        <source>One environment with its defaults and the variables of the old scripts applied</source>
        <translation>Eine Umgebung mit ihren Vorgaben und den Variablen der alten Skripte</translation>
    </message>
    <message>
        <source>Name or file; the chosen one when absent</source>
        <translation>Name oder Datei; ohne Angabe die gewählte</translation>
    </message>
    <message>
        <source>Write a new profile with every key and its default</source>
        <translation>Ein neues Profil mit jedem Schlüssel und seiner Vorgabe schreiben</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Name der Umgebung</translation>
    </message>
    <message>
        <source>Destination of the host, as ssh understands it</source>
        <translation>Ziel des Rechners, wie ssh es versteht</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>Nur lesen, bis entsperrt wird</translation>
    </message>
    <message>
        <source>Replace a profile of that name</source>
        <translation>Ein Profil dieses Namens ersetzen</translation>
    </message>
    <message>
        <source>Every mistake of a profile with line and column, and what its paths and secrets come to</source>
        <translation>Jeder Fehler eines Profils mit Zeile und Spalte, und was seine Pfade und Geheimnisse ergeben</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>and %1 more; --json names them all</source>
        <translation>und %1 weitere; --json nennt alle</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>verwaist</translation>
    </message>
    <message numerus="yes">
        <source>%1 golden file(s) checked in %2: %3 intact, %4 altered, %5 unreadable</source>
        <translation>
            <numerusform>%1 Golden-Datei geprüft in %2: %3 unversehrt, %4 verändert, %5 unlesbar</numerusform>
            <numerusform>%1 Golden-Dateien geprüft in %2: %3 unversehrt, %4 verändert, %5 unlesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 went away meanwhile</source>
        <translation>; %1 inzwischen verschwunden</translation>
    </message>
    <message>
        <source>; interrupted before the end</source>
        <translation>; vor dem Ende unterbrochen</translation>
    </message>
    <message>
        <source>Signatures were not checked: there is no key (GOLDEN_SECRET, or [secrets] golden_hmac)</source>
        <translation>Signaturen wurden nicht geprüft: es gibt keinen Schlüssel (GOLDEN_SECRET oder [secrets] golden_hmac)</translation>
    </message>
    <message>
        <source>No golden directory is there</source>
        <translation>Es gibt kein Golden-Verzeichnis</translation>
    </message>
    <message>
        <source>Name one, or see `env check`</source>
        <translation>Eines angeben oder `env check` ansehen</translation>
    </message>
    <message>
        <source>Checking golden files</source>
        <translation>Golden-Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Golden files</source>
        <translation>Golden-Dateien</translation>
    </message>
    <message>
        <source>Recompute every hash, check signatures, find orphans</source>
        <translation>Jeden Hash neu berechnen, Signaturen prüfen, Verwaistes finden</translation>
    </message>
    <message>
        <source>Directory to check; all golden directories of the environment when absent, over ssh those of the newest run</source>
        <translation>Verzeichnis zum Prüfen; ohne Angabe alle Golden-Verzeichnisse der Umgebung, über ssh die des neuesten Laufs</translation>
    </message>
    <message>
        <source>Nothing was checked: no golden file is in %1</source>
        <translation>Nichts wurde geprüft: keine Golden-Datei liegt in %1</translation>
    </message>
    <message>
        <source>Lab %1, process %2, speed %3</source>
        <translation>Labor %1, Prozess %2, Geschwindigkeit %3</translation>
    </message>
    <message>
        <source>fault %1 is on</source>
        <translation>Störung %1 ist an</translation>
    </message>
    <message>
        <source>The lab and all it started are gone</source>
        <translation>Das Labor und alles von ihm Gestartete ist beendet</translation>
    </message>
    <message>
        <source>There was no lab</source>
        <translation>Es gab kein Labor</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>holt auf</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>%n Zyklus</numerusform>
            <numerusform>%n Zyklen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workflow(s)</source>
        <translation>
            <numerusform>%n Workflow</numerusform>
            <numerusform>%n Workflows</numerusform>
        </translation>
    </message>
    <message>
        <source>Faults:</source>
        <translation>Störungen:</translation>
    </message>
    <message>
        <source>Practice lab: a simulated engine, real services, and faults to practise on</source>
        <translation>Übungslabor: simulierte Engine, echte Dienste und Störungen zum Üben</translation>
    </message>
    <message>
        <source>Start the lab and stay with it until Ctrl-C</source>
        <translation>Das Labor starten und bis Strg-C dabei bleiben</translation>
    </message>
    <message>
        <source>Seconds of the run per second, at most 720</source>
        <translation>Sekunden des Laufs pro Sekunde, höchstens 720</translation>
    </message>
    <message>
        <source>What the lab opens on</source>
        <translation>Womit das Labor beginnt</translation>
    </message>
    <message>
        <source>Return when it is ready and leave it running</source>
        <translation>Zurückkehren, sobald es bereit ist, und es weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Only the engine, its backend and a webhook receiver</source>
        <translation>Nur die Engine, ihr Backend und ein Webhook-Empfänger</translation>
    </message>
    <message>
        <source>Let something go wrong</source>
        <translation>Etwas schiefgehen lassen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Take a fault back</source>
        <translation>Eine Störung zurücknehmen</translation>
    </message>
    <message>
        <source>Which, or all</source>
        <translation>Welche, oder all für alle</translation>
    </message>
    <message>
        <source>End the run and start a new one</source>
        <translation>Den Lauf beenden und einen neuen starten</translation>
    </message>
    <message>
        <source>What runs, what is broken</source>
        <translation>Was läuft, was gestört ist</translation>
    </message>
    <message>
        <source>End the lab and remove all it made</source>
        <translation>Das Labor beenden und alles von ihm Angelegte entfernen</translation>
    </message>
    <message>
        <source>Scenarios:</source>
        <translation>Szenarien:</translation>
    </message>
    <message>
        <source>, since %1</source>
        <translation>, seit %1</translation>
    </message>
    <message>
        <source>Cannot write to standard output</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Lauf wird gelesen</translation>
    </message>
    <message>
        <source>Reading the run and asking the services</source>
        <translation>Lauf wird gelesen, Dienste werden gefragt</translation>
    </message>
    <message>
        <source>Reading the cycle reports</source>
        <translation>Zyklusberichte werden gelesen</translation>
    </message>
    <message>
        <source>Reading the mismatches</source>
        <translation>Abweichungen werden gelesen</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more cannot be read</source>
        <translation>
            <numerusform>%1, %n weiterer nicht lesbar</numerusform>
            <numerusform>%1, %n weitere nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Mismatches</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>BESTANDEN</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>NICHT BESTANDEN</translation>
    </message>
    <message>
        <source>Summary of a run directory, PASS or FAIL</source>
        <translation>Zusammenfassung eines Laufverzeichnisses, bestanden oder nicht</translation>
    </message>
    <message>
        <source>Run directory; the newest run when absent</source>
        <translation>Laufverzeichnis; ohne Angabe der neueste Lauf</translation>
    </message>
    <message>
        <source>Write the summary as JSON to this file too</source>
        <translation>Die Zusammenfassung auch als JSON in diese Datei schreiben</translation>
    </message>
    <message>
        <source>No shadow run is in this directory</source>
        <translation>In diesem Verzeichnis ist kein Schattenlauf</translation>
    </message>
    <message>
        <source>A run directory has its cycle reports in reports/ and golden/ beside them</source>
        <translation>Ein Laufverzeichnis hat seine Zyklusberichte in reports/ und daneben golden/</translation>
    </message>
    <message>
        <source>%1: interrupted</source>
        <translation>%1: unterbrochen</translation>
    </message>
    <message>
        <source>This verb works on the shadow host itself</source>
        <translation>Dieser Befehl arbeitet auf dem Shadow-Rechner selbst</translation>
    </message>
    <message>
        <source>Run it there</source>
        <translation>Dort ausführen</translation>
    </message>
    <message>
        <source>Not a duration</source>
        <translation>Keine Dauer</translation>
    </message>
    <message>
        <source>Write it like 90m, 2h or 1d12h</source>
        <translation>Schreibweise wie 90m, 2h oder 1d12h</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>silence</comment>
        <translation>künftig</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Silence for %1: %2</source>
        <translation>Stummschaltung für %1: %2</translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>Achtung: %1</translation>
    </message>
    <message>
        <source>Asking for the silences</source>
        <translation>Stummschaltungen werden abgefragt</translation>
    </message>
    <message>
        <source>There is no silence</source>
        <translation>Es gibt keine Stummschaltung</translation>
    </message>
    <message>
        <source>Create this silence?</source>
        <translation>Diese Stummschaltung anlegen?</translation>
    </message>
    <message>
        <source>Setting the silence</source>
        <translation>Stummschaltung wird gesetzt</translation>
    </message>
    <message>
        <source>No present alert is silenced by it</source>
        <translation>Kein anliegender Alarm ist durch sie stummgeschaltet</translation>
    </message>
    <message>
        <source>These alerts would be told again:</source>
        <translation>Diese Alarme würden wieder gemeldet:</translation>
    </message>
    <message>
        <source>Ending the silence</source>
        <translation>Stummschaltung wird beendet</translation>
    </message>
    <message>
        <source>name=value, name!=value, name=~regex or name!~regex</source>
        <translation>name=wert, name!=wert, name=~regex oder name!~regex</translation>
    </message>
    <message>
        <source>Why, and until what is done</source>
        <translation>Warum, und bis was erledigt ist</translation>
    </message>
    <message>
        <source>Who sets it; the user when absent</source>
        <translation>Wer sie setzt; ohne Angabe der Benutzer</translation>
    </message>
    <message>
        <source>Silences of alerts</source>
        <translation>Stummschaltungen von Alarmen</translation>
    </message>
    <message>
        <source>Only show what would be silenced</source>
        <translation>Nur zeigen, was stummgeschaltet würde</translation>
    </message>
    <message>
        <source>Silences, active ones first</source>
        <translation>Stummschaltungen, aktive zuerst</translation>
    </message>
    <message>
        <source>Those that have ended too</source>
        <translation>Auch abgelaufene</translation>
    </message>
    <message>
        <source>Which present alerts a silence would match</source>
        <translation>Welche anliegenden Alarme eine Stummschaltung träfe</translation>
    </message>
    <message>
        <source>How long, like 90m, 2h or 1d</source>
        <translation>Wie lange, etwa 90m, 2h oder 1d</translation>
    </message>
    <message>
        <source>Silence alerts for a time, after showing which</source>
        <translation>Alarme eine Zeit lang stummschalten; zeigt vorher, welche</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Nicht nachfragen</translation>
    </message>
    <message>
        <source>Let a silence last longer</source>
        <translation>Eine Stummschaltung verlängern</translation>
    </message>
    <message>
        <source>The silence</source>
        <translation>Die Stummschaltung</translation>
    </message>
    <message>
        <source>How much longer, like 90m, 2h or 1d</source>
        <translation>Um wie viel länger, etwa 90m, 2h oder 1d</translation>
    </message>
    <message>
        <source>Instead of the one it has</source>
        <translation>Anstelle des vorhandenen</translation>
    </message>
    <message>
        <source>End silences now</source>
        <translation>Stummschaltungen sofort beenden</translation>
    </message>
    <message>
        <source>The silences</source>
        <translation>Die Stummschaltungen</translation>
    </message>
    <message>
        <source>Only show which alerts would be told again</source>
        <translation>Nur zeigen, welche Alarme wieder gemeldet würden</translation>
    </message>
    <message numerus="yes">
        <source>It matches %1 of %2 present alert(s)</source>
        <translation>
            <numerusform>Sie trifft %1 von %2 anliegenden Alarm</numerusform>
            <numerusform>Sie trifft %1 von %2 anliegenden Alarmen</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the stop has effect</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>the stop has effect</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>whether the stop has effect</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Notaus</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>time, user</comment>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Work goes on</source>
        <translation>Arbeit geht weiter</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Wirksam</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Reading the emergency stop</source>
        <translation>Notaus wird gelesen</translation>
    </message>
    <message>
        <source>The emergency stop</source>
        <translation>Der Notaus</translation>
    </message>
    <message>
        <source>Kept with the request</source>
        <translation>Wird mit dem Notaus festgehalten</translation>
    </message>
    <message>
        <source>Seconds to wait for proof; two intervals of the run when absent</source>
        <translation>So viele Sekunden auf den Nachweis warten; ohne Angabe zwei Intervalle des Laufs</translation>
    </message>
    <message>
        <source>Stop all work, and prove it</source>
        <translation>Alle Arbeit anhalten, mit Nachweis</translation>
    </message>
    <message>
        <source>Stop set, proving it</source>
        <translation>Notaus gesetzt, Nachweis läuft</translation>
    </message>
    <message>
        <source>Lift the stop, and prove that work goes on</source>
        <translation>Den Notaus aufheben, mit Nachweis, dass die Arbeit weitergeht</translation>
    </message>
    <message>
        <source>Stop lifted, proving it</source>
        <translation>Notaus aufgehoben, Nachweis läuft</translation>
    </message>
    <message>
        <source>Whether the stop is set and has effect</source>
        <translation>Ob der Notaus gesetzt ist und wirkt</translation>
    </message>
    <message>
        <source>Usage</source>
        <comment>help, in front of the command line</comment>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Positionals</source>
        <comment>help, headline</comment>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <comment>help, placeholder</comment>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <comment>help, placeholder</comment>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <comment>help, behind an option</comment>
        <translation>ERFORDERLICH</translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>help, placeholder</comment>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>DIR</source>
        <comment>help, placeholder</comment>
        <translation>VERZEICHNIS</translation>
    </message>
    <message>
        <source>RUN_DIR</source>
        <comment>help, placeholder</comment>
        <translation>LAUFVERZEICHNIS</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>help, placeholder</comment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>DESTINATION</source>
        <comment>help, placeholder</comment>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <comment>help, placeholder</comment>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>help, placeholder</comment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>INT</source>
        <comment>help, placeholder: a whole number</comment>
        <translation>GANZZAHL</translation>
    </message>
    <message>
        <source>FLOAT</source>
        <comment>help, placeholder: a number</comment>
        <translation>ZAHL</translation>
    </message>
    <message>
        <source>Watches, certifies and archives shadow runs</source>
        <translation>Überwacht, zertifiziert und archiviert Schattenläufe</translation>
    </message>
    <message>
        <source>Profile to use instead of a named environment</source>
        <translation>Profil statt einer benannten Umgebung</translation>
    </message>
    <message>
        <source>Run to look at; the newest when absent</source>
        <translation>Lauf, um den es geht; ohne Angabe der neueste</translation>
    </message>
    <message>
        <source>One JSON document, or JSON lines where output streams</source>
        <translation>Ein JSON-Dokument, bei fortlaufender Ausgabe JSON-Zeilen</translation>
    </message>
    <message>
        <source>Allow changes in an environment marked production</source>
        <translation>Änderungen in einer Umgebung erlauben, die als Produktion gilt</translation>
    </message>
    <message>
        <source>Display program version information and exit</source>
        <translation>Die Version ausgeben und enden</translation>
    </message>
    <message>
        <source>Options</source>
        <comment>help, headline</comment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Print this help message and exit</source>
        <translation>Diese Hilfe ausgeben und enden</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <comment>help, headline</comment>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Which verb? One of: %1</source>
        <translation>Welcher Befehl? Einer von: %1</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;, one of: %2</source>
        <translation>Es gibt keinen Befehl „%1“, sondern: %2</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;, did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keinen Befehl „%1“, gemeint: „%2“?</translation>
    </message>
    <message>
        <source>Run with --help for more information.</source>
        <translation>Mehr dazu mit --help.</translation>
    </message>
    <message>
        <source>Exit codes:
  0   done, healthy, equal, verified
  1   warning, or a difference that is not critical
  2   critical, failed, not verified
  3   could not tell: unreachable, unreadable, interrupted
  64  wrong usage
  75  refused for safety</source>
        <translation>Rückgabewerte:
  0   erledigt, gut, gleich, geprüft
  1   Warnung, oder ein Unterschied, der nicht kritisch ist
  2   kritisch, fehlgeschlagen, nicht bestätigt
  3   nicht zu sagen: nicht erreichbar, nicht lesbar, unterbrochen
  64  falscher Aufruf
  75  der Sicherheit wegen abgelehnt</translation>
    </message>
    <message>
        <source>One line of plain text even with --json, in English for everyone.
Exit codes:
  0   OK
  1   warning
  2   critical
  3   unknown, or wrong usage</source>
        <translation>Eine Zeile reiner Text, auch mit --json, für alle auf Englisch.
Rückgabewerte:
  0   OK
  1   Warnung
  2   kritisch
  3   unbekannt, oder falscher Aufruf</translation>
    </message>
    <message>
        <source>pass</source>
        <comment>verdict</comment>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>fail</source>
        <comment>verdict</comment>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>too old</source>
        <comment>verdict</comment>
        <translation>zu alt</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>verdict</comment>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>done</source>
        <comment>requirement</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>requirement</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>requirement</comment>
        <translation>schwebend</translation>
    </message>
    <message>
        <source>needs consent: certify run --allow-stop</source>
        <translation>braucht Zustimmung: certify run --allow-stop</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>Checklist changed: %1</source>
        <translation>Prüfliste geändert: %1</translation>
    </message>
    <message>
        <source>%1 of %2 items pass</source>
        <translation>%1 von %2 Punkten bestanden</translation>
    </message>
    <message>
        <source>To sign:</source>
        <translation>Zum Unterschreiben:</translation>
    </message>
    <message>
        <source>Done when:</source>
        <translation>Fertig, wenn:</translation>
    </message>
    <message>
        <source>An emergency stop that was set for a test may still be set. Run the checklist again, or: goldwatchctl stop disable</source>
        <translation>Ein zum Test gesetzter Notstopp ist vielleicht noch gesetzt. Führen Sie die Prüfliste erneut aus, oder: goldwatchctl stop disable</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Belege: %1</translation>
    </message>
    <message>
        <source>%1 takes numbers with commas between them</source>
        <translation>%1 erwartet Nummern, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Die Ablage wird gelesen</translation>
    </message>
    <message>
        <source>Nothing was checked yet</source>
        <translation>Es wurde noch nichts geprüft</translation>
    </message>
    <message>
        <source>Begin with: goldwatchctl certify run</source>
        <translation>Beginnen Sie mit: goldwatchctl certify run</translation>
    </message>
    <message>
        <source>Certification: check, sign, verify</source>
        <translation>Zertifizierung: prüfen, unterschreiben, verifizieren</translation>
    </message>
    <message>
        <source>Name one of --cert, --p12 and --self-signed</source>
        <translation>Nennen Sie eines von --cert, --p12 und --self-signed</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Name another one</source>
        <translation>Eine andere angeben</translation>
    </message>
    <message>
        <source>Writing to the journal</source>
        <translation>Ins Journal wird geschrieben</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Zertifiziert</translation>
    </message>
    <message>
        <source>Signed as not certified</source>
        <translation>Als nicht zertifiziert unterschrieben</translation>
    </message>
    <message>
        <source>%1, signed by %2</source>
        <translation>%1, unterschrieben von %2</translation>
    </message>
    <message>
        <source>Self-signed: it names the signer, no one vouches for it.</source>
        <translation>Selbstsigniert: Es nennt den Unterzeichner, niemand bürgt dafür.</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>Make the certificate and sign it</source>
        <translation>Das Zertifikat erstellen und unterschreiben</translation>
    </message>
    <message>
        <source>Sentences of the statement to confirm: all that hold, or their numbers</source>
        <translation>Zu bestätigende Sätze der Erklärung: alle, die zutreffen, oder ihre Nummern</translation>
    </message>
    <message>
        <source>File with the key&apos;s passphrase; else $GOLDWATCH_PASSPHRASE, else the terminal is asked</source>
        <translation>Datei mit der Passphrase des Schlüssels; sonst $GOLDWATCH_PASSPHRASE, sonst wird am Terminal gefragt</translation>
    </message>
    <message>
        <source>Who certifies</source>
        <translation>Wer zertifiziert</translation>
    </message>
    <message>
        <source>In which role</source>
        <translation>In welcher Rolle</translation>
    </message>
    <message>
        <source>Certificate and key in a PKCS#12 file</source>
        <translation>Zertifikat und Schlüssel in einer PKCS#12-Datei</translation>
    </message>
    <message>
        <source>A certificate of one&apos;s own, made when it is not there; no one vouches for it</source>
        <translation>Ein eigenes Zertifikat, erstellt, wenn es fehlt; niemand bürgt dafür</translation>
    </message>
    <message>
        <source>Sign it as not certified, with a plan for remediation</source>
        <translation>Unterschreiben Sie es als nicht zertifiziert, mit einem Plan zur Abhilfe</translation>
    </message>
    <message>
        <source>What will be done about what failed</source>
        <translation>Was gegen das Nichtbestandene geschehen wird</translation>
    </message>
    <message>
        <source>PDF to write; it must not be there yet</source>
        <translation>Zu schreibendes PDF; es darf noch nicht da sein</translation>
    </message>
    <message>
        <source>Gathering evidence and signing</source>
        <translation>Belege werden gesammelt, es wird unterschrieben</translation>
    </message>
    <message>
        <source>Passphrase of the key: </source>
        <translation>Passphrase des Schlüssels: </translation>
    </message>
    <message>
        <source>The checklist has no such item</source>
        <translation>Die Prüfliste hat keinen solchen Punkt</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Check the items of the checklist, all or some</source>
        <translation>Punkte der Prüfliste prüfen, alle oder einige</translation>
    </message>
    <message>
        <source>Numbers of items, with commas between them</source>
        <translation>Nummern von Punkten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Set and lift the emergency stop, as its items need</source>
        <translation>Den Notstopp setzen und aufheben, wie es seine Punkte brauchen</translation>
    </message>
    <message>
        <source>How far the certification is, and what is missing</source>
        <translation>Wie weit die Zertifizierung ist und was fehlt</translation>
    </message>
    <message>
        <source>good</source>
        <comment>result of a check</comment>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <comment>result of a check</comment>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>result of a check</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Valid, but no one vouches for the signer</source>
        <translation>Gültig, aber niemand bürgt für den Unterzeichner</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>What a certificate proves, without a network</source>
        <translation>Was ein Zertifikat beweist, ohne Netz</translation>
    </message>
    <message>
        <source>Signed certificate</source>
        <translation>Unterschriebenes Zertifikat</translation>
    </message>
    <message>
        <source>Folder with its evidence; where it was kept when absent</source>
        <translation>Ordner mit seinen Belegen; ohne Angabe, wo sie abgelegt wurden</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>%1, ignored by rule %2</source>
        <translation>%1, übergangen nach Regel %2</translation>
    </message>
    <message>
        <source>and %1 more; --json names up to a thousand</source>
        <translation>und %1 weitere; --json nennt bis zu tausend</translation>
    </message>
    <message>
        <source>step %1 (%2), %3</source>
        <translation>Schritt %1 (%2), %3</translation>
    </message>
    <message>
        <source>First divergence: %1: %2 and %3</source>
        <translation>Erste Abweichung: %1: %2 und %3</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Zählt nicht</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>Gesehen: %1</translation>
    </message>
    <message>
        <source>  and %1 more; --json names up to a thousand</source>
        <translation>  und %1 weitere; --json nennt bis zu tausend</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>There is nothing to compare: no file of one name is in both</source>
        <translation>Es gibt nichts zu vergleichen: Keine Datei gleichen Namens ist in beiden</translation>
    </message>
    <message>
        <source>Only in the first: %1</source>
        <translation>Nur im ersten: %1</translation>
    </message>
    <message>
        <source>Only in the second: %1</source>
        <translation>Nur im zweiten: %1</translation>
    </message>
    <message>
        <source>Mismatches by cause:</source>
        <translation>Abweichungen nach Ursache:</translation>
    </message>
    <message>
        <source>Interrupted before the end</source>
        <translation>Vor dem Ende unterbrochen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The host compared nothing</source>
        <translation>Der Host hat nichts verglichen</translation>
    </message>
    <message>
        <source>On another host a path must begin with a slash</source>
        <translation>Auf einem anderen Host muss ein Pfad mit einem Schrägstrich beginnen</translation>
    </message>
    <message>
        <source>Structured difference of what was recorded and what came of it</source>
        <translation>Gegliederter Unterschied zwischen dem, was aufgezeichnet wurde, und dem, was daraus wurde</translation>
    </message>
    <message>
        <source>Golden file or directory: the original</source>
        <translation>Golden-Datei oder Verzeichnis: das Original</translation>
    </message>
    <message>
        <source>Golden file, directory, cycle report or reports directory: the replay</source>
        <translation>Golden-Datei, Verzeichnis, Zyklusbericht oder Verzeichnis von Berichten: die Wiederholung</translation>
    </message>
    <message>
        <source>Count what ignore rules leave out</source>
        <translation>Mitzählen, was Regeln übergehen</translation>
    </message>
    <message>
        <source>%1 has no signature</source>
        <translation>%1 hat keine Signatur</translation>
    </message>
    <message>
        <source>The signature of %1 was not checked: there is no key (GOLDEN_SECRET, or [secrets] golden_hmac)</source>
        <translation>Die Signatur von %1 wurde nicht geprüft: Es gibt keinen Schlüssel (GOLDEN_SECRET oder [secrets] golden_hmac)</translation>
    </message>
    <message>
        <source>matched, as the reports say</source>
        <translation>stimmten laut Berichten überein</translation>
    </message>
    <message>
        <source>The path is not UTF-8 and cannot be named here</source>
        <translation>Der Pfad ist nicht UTF-8 und kann hier nicht genannt werden</translation>
    </message>
    <message>
        <source>Name the directory it is in, or a link to it</source>
        <translation>Nennen Sie das Verzeichnis, in dem er liegt, oder einen Verweis darauf</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>not foreseen</source>
        <translation>nicht abzusehen</translation>
    </message>
    <message>
        <source>The rate is unknown: %1</source>
        <translation>Die Zunahme ist unbekannt: %1</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>The run reaches its target at %1</source>
        <translation>Der Lauf erreicht sein Ziel um %1</translation>
    </message>
    <message>
        <source>Disk of %1: %2</source>
        <translation>Platte von %1: %2</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1 % belegt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>date</comment>
        <translation>überschritten</translation>
    </message>
    <message>
        <source>%1 at the earliest, %2 at the latest</source>
        <translation>frühestens %1, spätestens %2</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Golden files at most</source>
        <translation>Golden-Dateien höchstens</translation>
    </message>
    <message>
        <source>Archives at the end</source>
        <translation>Archive am Ende</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Looking at golden files</source>
        <translation>Golden-Dateien werden durchgesehen</translation>
    </message>
    <message>
        <source>How golden files grow, and when disks will be full</source>
        <translation>Wie Golden-Dateien zunehmen, und wann Platten voll sein werden</translation>
    </message>
    <message>
        <source>Retention to look at; the environment&apos;s when absent</source>
        <translation>Aufbewahrung, um die es geht; ohne Angabe die der Umgebung</translation>
    </message>
    <message>
        <source>Another retention to compare it with</source>
        <translation>Eine andere Aufbewahrung zum Vergleich</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>There is no hold</source>
        <translation>Es gibt keine Sperre</translation>
    </message>
    <message>
        <source>Files that stay whatever their age</source>
        <translation>Dateien, die bleiben, so alt sie auch sind</translation>
    </message>
    <message>
        <source>Keep files that match a pattern</source>
        <translation>Dateien behalten, die zu einem Muster passen</translation>
    </message>
    <message>
        <source>Name, path or shell pattern; a directory holds what is in it</source>
        <translation>Name, Pfad oder Shell-Muster; ein Verzeichnis steht für alles darin</translation>
    </message>
    <message>
        <source>Why they are kept</source>
        <translation>Warum sie behalten werden</translation>
    </message>
    <message>
        <source>For how many days; until it is removed when absent</source>
        <translation>Für wie viele Tage; ohne Angabe, bis sie entfernt wird</translation>
    </message>
    <message>
        <source>All holds</source>
        <translation>Alle Sperren</translation>
    </message>
    <message>
        <source>End a hold</source>
        <translation>Eine Sperre aufheben</translation>
    </message>
    <message>
        <source>Id of the hold</source>
        <translation>Kennung der Sperre</translation>
    </message>
    <message>
        <source>The hold is set, but no golden file matches it now</source>
        <translation>Die Sperre ist gesetzt, aber derzeit passt keine Golden-Datei dazu</translation>
    </message>
    <message>
        <source>A pattern with a slash is held against whole paths</source>
        <translation>Ein Muster mit Schrägstrich wird mit ganzen Pfaden verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n golden file(s) match it now</source>
        <translation>
            <numerusform>%n Golden-Datei passt derzeit dazu</numerusform>
            <numerusform>%n Golden-Dateien passen derzeit dazu</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>The hold is set; what it holds could not be counted</source>
        <translation>Die Sperre gilt; was sie hält, konnte nicht gezählt werden</translation>
    </message>
    <message>
        <source>No ignore rule: every difference counts that is no time.</source>
        <translation>Keine Regel: Jeder Unterschied zählt, der keine Zeit ist.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Ignores</source>
        <translation>Übergeht</translation>
    </message>
    <message>
        <source>In skill</source>
        <translation>In Skill</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Letzter Treffer</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Differences that do not count, and who said so</source>
        <translation>Unterschiede, die nicht zählen, und wer das bestimmt hat</translation>
    </message>
    <message>
        <source>Every rule with its hits</source>
        <translation>Alle Regeln mit ihren Treffern</translation>
    </message>
    <message>
        <source>Ignore a field from now on</source>
        <translation>Ein Feld von jetzt an übergehen</translation>
    </message>
    <message>
        <source>Name of a field, or a pointer such as /steps/*/output/trace_id</source>
        <translation>Name eines Feldes oder ein Zeiger wie /steps/*/output/trace_id</translation>
    </message>
    <message>
        <source>Only in steps of this skill</source>
        <translation>Nur in Schritten dieses Skills</translation>
    </message>
    <message>
        <source>Who answers for it; the user when absent</source>
        <translation>Wer dafür einsteht; sonst der Benutzer</translation>
    </message>
    <message>
        <source>Why the field may differ</source>
        <translation>Warum das Feld abweichen darf</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>Wieder mitzählen</translation>
    </message>
    <message>
        <source>Rule, as the list names it</source>
        <translation>Regel, wie die Liste sie nennt</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%1 golden file(s), %2 on disk</source>
        <translation>
            <numerusform>%1 Golden-Datei, %2 auf der Platte</numerusform>
            <numerusform>%1 Golden-Dateien, %2 auf der Platte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 altered</source>
        <translation>%1 verändert</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 unlesbar</translation>
    </message>
    <message>
        <source>%1 without signature</source>
        <translation>%1 ohne Signatur</translation>
    </message>
    <message numerus="yes">
        <source>%1 signature(s) without file</source>
        <translation>
            <numerusform>%1 Signatur ohne Datei</numerusform>
            <numerusform>%1 Signaturen ohne Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left by a crash</source>
        <translation>%1 Reste eines Absturzes</translation>
    </message>
    <message numerus="yes">
        <source>%1 other file(s)</source>
        <translation>
            <numerusform>%1 andere Datei</numerusform>
            <numerusform>%1 andere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>and %1 more; --first %2 goes on, --count says how many</source>
        <translation>und %1 weitere; --first %2 geht weiter, --count sagt, wie viele</translation>
    </message>
    <message>
        <source>Golden files of a directory, with what each is and proves</source>
        <translation>Golden-Dateien eines Verzeichnisses, was jede ist und beweist</translation>
    </message>
    <message>
        <source>Golden directory</source>
        <translation>Golden-Verzeichnis</translation>
    </message>
    <message>
        <source>All must fit: type:io, worker:w1, verdict:altered, seed:42118, or part of a name</source>
        <translation>Alle müssen passen: type:io, worker:w1, verdict:altered, seed:42118 oder ein Teil eines Namens</translation>
    </message>
    <message>
        <source>Position of the first to show, from 0</source>
        <translation>Stelle der ersten, die gezeigt wird, ab 0</translation>
    </message>
    <message>
        <source>How many to show at most</source>
        <translation>Wie viele höchstens zu zeigen sind</translation>
    </message>
    <message>
        <source>By name, type, worker, seed, steps, verdict, size or recorded</source>
        <translation>Nach name, type, worker, seed, steps, verdict, size oder recorded</translation>
    </message>
    <message>
        <source>Largest, newest or last first</source>
        <translation>Das Größte, Neueste oder Letzte zuerst</translation>
    </message>
    <message>
        <source>Only sums, by type, worker or verdict</source>
        <translation>Nur Summen nach type, worker oder verdict</translation>
    </message>
    <message>
        <source>Look at every file&apos;s times, also where nothing came or went</source>
        <translation>Die Zeiten jeder Datei ansehen, auch wo nichts kam oder ging</translation>
    </message>
    <message>
        <source>and %1 more; --json names more of them</source>
        <translation>und %1 weitere; --json nennt mehr davon</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) restored to %1, %2</source>
        <translation>
            <numerusform>%n Datei nach %1 wiederhergestellt, %2</numerusform>
            <numerusform>%n Dateien nach %1 wiederhergestellt, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 were there already</source>
        <translation>; %1 waren schon da</translation>
    </message>
    <message>
        <source>The archive has no manifest: nothing says whether these are the files that were packed</source>
        <translation>Das Archiv hat kein Verzeichnis seiner Prüfsummen: Nichts sagt, ob dies die gepackten Dateien sind</translation>
    </message>
    <message>
        <source>The archive cannot be read to its end: %1</source>
        <translation>Das Archiv ist nicht bis zum Ende lesbar: %1</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Files out of an archive, each compared with its manifest</source>
        <translation>Dateien aus einem Archiv, jede mit dessen Prüfsummen verglichen</translation>
    </message>
    <message>
        <source>Archive to restore from</source>
        <translation>Archiv, aus dem wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Names or shell patterns of entries; everything when absent</source>
        <translation>Namen oder Shell-Muster von Einträgen; ohne Angabe alles</translation>
    </message>
    <message>
        <source>Directory to restore to; where the files came from when absent</source>
        <translation>Zielverzeichnis; ohne Angabe dorthin, woher die Dateien kamen</translation>
    </message>
    <message>
        <source>Put entries with absolute names under the target instead of refusing them</source>
        <translation>Einträge mit absoluten Namen unter das Ziel legen, statt sie abzulehnen</translation>
    </message>
    <message>
        <source>Replace files of other content</source>
        <translation>Dateien mit anderem Inhalt ersetzen</translation>
    </message>
    <message>
        <source>To be packed to %1, proven, and then removed:</source>
        <translation>Nach %1 zu packen, nachzuprüfen und dann zu entfernen:</translation>
    </message>
    <message>
        <source>To be moved to the trash, without an archive:</source>
        <translation>In den Papierkorb zu legen, ohne Archiv:</translation>
    </message>
    <message>
        <source>To be removed for good, without an archive:</source>
        <translation>Endgültig zu entfernen, ohne Archiv:</translation>
    </message>
    <message>
        <source>No golden file that may go is older than %1</source>
        <translation>Keine Golden-Datei, die gehen darf, ist älter als %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are older than %1</source>
        <translation>Alle sind älter als %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) are old enough, but beyond the quota of one run</source>
        <translation>
            <numerusform>%n weitere Datei ist alt genug, aber mehr, als ein Lauf darf</numerusform>
            <numerusform>%n weitere Dateien sind alt genug, aber mehr, als ein Lauf darf</numerusform>
        </translation>
    </message>
    <message>
        <source>proven</source>
        <translation>nachgeprüft</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>`golden trash restore` brings it back</source>
        <translation>`golden trash restore` bringt sie zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed, %1 freed</source>
        <translation>
            <numerusform>%n Datei entfernt, %1 frei geworden</numerusform>
            <numerusform>%n Dateien entfernt, %1 frei geworden</numerusform>
        </translation>
    </message>
    <message>
        <source>; interrupted before the end, run it again</source>
        <translation>; vor dem Ende unterbrochen, bitte noch einmal ausführen</translation>
    </message>
    <message>
        <source>Go on?</source>
        <translation>Weiter?</translation>
    </message>
    <message>
        <source>Age in days from which files are old; the environment&apos;s retention when absent</source>
        <translation>Alter in Tagen, ab dem Dateien alt sind; ohne Angabe die Frist der Umgebung</translation>
    </message>
    <message>
        <source>Do what --dry-run --json wrote to this file, if it still fits</source>
        <translation>Ausführen, was --dry-run --json in diese Datei schrieb, wenn es noch passt</translation>
    </message>
    <message>
        <source>Show what would be done, change nothing</source>
        <translation>Zeigen, was geschähe, und nichts ändern</translation>
    </message>
    <message>
        <source>Do not ask; needed where nobody can be asked</source>
        <translation>Nicht fragen; nötig, wo niemand gefragt werden kann</translation>
    </message>
    <message>
        <source>Go on although golden files vanished since the last run</source>
        <translation>Weitermachen, obwohl seit dem letzten Lauf Golden-Dateien verschwunden sind</translation>
    </message>
    <message>
        <source>Pack old golden files, prove the archive, then remove them</source>
        <translation>Alte Golden-Dateien packen, das Archiv nachprüfen, sie dann entfernen</translation>
    </message>
    <message>
        <source>Move old golden files to the trash, or purge them</source>
        <translation>Alte Golden-Dateien in den Papierkorb legen oder entfernen</translation>
    </message>
    <message>
        <source>Remove them for good</source>
        <translation>Sie endgültig entfernen</translation>
    </message>
    <message>
        <source>To be removed from the trash for good, their grace is over:</source>
        <translation>Endgültig aus dem Papierkorb zu entfernen, ihre Frist ist abgelaufen:</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>%1 of %2 recordings</source>
        <translation>%1 von %2 Aufzeichnungen</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <source>Signing %1</source>
        <translation>%1 wird signiert</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>has no signature</source>
        <translation>hat keine Signatur</translation>
    </message>
    <message numerus="yes">
        <source>%1 recording(s) would be signed, %2 already signed, %3 cannot be</source>
        <translation>
            <numerusform>%1 Aufzeichnung würde signiert, %2 schon signiert, %3 nicht möglich</numerusform>
            <numerusform>%1 Aufzeichnungen würden signiert, %2 schon signiert, %3 nicht möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 recording(s) signed, %2 already signed before, %3 could not be</source>
        <translation>
            <numerusform>%1 Aufzeichnung signiert, %2 schon vorher signiert, %3 nicht möglich</numerusform>
            <numerusform>%1 Aufzeichnungen signiert, %2 schon vorher signiert, %3 nicht möglich</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted before the end; run it again</source>
        <translation>Vor dem Ende unterbrochen; rufen Sie es noch einmal auf</translation>
    </message>
    <message>
        <source>The new key comes from a file or a variable</source>
        <translation>Der neue Schlüssel kommt aus einer Datei oder einer Variablen</translation>
    </message>
    <message>
        <source>Give --new-key-file or --new-key-variable</source>
        <translation>Geben Sie --new-key-file oder --new-key-variable an</translation>
    </message>
    <message>
        <source>The new key is empty</source>
        <translation>Der neue Schlüssel ist leer</translation>
    </message>
    <message>
        <source>Run it there: keys do not travel</source>
        <translation>Rufen Sie ihn dort auf: Schlüssel reisen nicht</translation>
    </message>
    <message>
        <source>Sign them?</source>
        <translation>Signieren?</translation>
    </message>
    <message>
        <source>Sign the engine&apos;s recordings, or change the key</source>
        <translation>Die Aufzeichnungen der Engine signieren oder den Schlüssel wechseln</translation>
    </message>
    <message>
        <source>Directory to sign; all golden directories of the environment when absent</source>
        <translation>Verzeichnis, das signiert wird; sonst alle Golden-Verzeichnisse der Umgebung</translation>
    </message>
    <message>
        <source>Sign anew, with another key, what has a signature that fits</source>
        <translation>Mit einem anderen Schlüssel neu signieren, was eine passende Signatur hat</translation>
    </message>
    <message>
        <source>File that holds the new key</source>
        <translation>Datei mit dem neuen Schlüssel</translation>
    </message>
    <message>
        <source>Variable that holds the new key</source>
        <translation>Variable mit dem neuen Schlüssel</translation>
    </message>
    <message>
        <source>Only show what would be signed</source>
        <translation>Nur zeigen, was signiert würde</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of that name in %n place(s)</source>
        <translation>
            <numerusform>Nichts dieses Namens an %n Stelle</numerusform>
            <numerusform>Nichts dieses Namens an %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of the first entry to show, from 0</source>
        <translation>Nummer des ersten gezeigten Eintrags, ab 0</translation>
    </message>
    <message>
        <source>How many to show; all when absent, 10000 with --json</source>
        <translation>Wie viele gezeigt werden; ohne Angabe alle, mit --json 10000</translation>
    </message>
    <message>
        <source>Directory or archive</source>
        <translation>Verzeichnis oder Archiv</translation>
    </message>
    <message>
        <source>What is in a directory or an archive</source>
        <translation>Was in einem Verzeichnis oder Archiv ist</translation>
    </message>
    <message>
        <source>Names or shell patterns; everything when absent</source>
        <translation>Namen oder Shell-Muster; ohne Angabe alles</translation>
    </message>
    <message>
        <source>Raw bytes of one file of a directory or an archive</source>
        <translation>Der Inhalt einer Datei aus einem Verzeichnis oder Archiv, Byte für Byte</translation>
    </message>
    <message>
        <source>Directory or archive, or the file itself</source>
        <translation>Verzeichnis oder Archiv, oder die Datei selbst</translation>
    </message>
    <message>
        <source>Entry, as `golden ls` prints it</source>
        <translation>Eintrag, wie `golden ls` ihn nennt</translation>
    </message>
    <message>
        <source>Where files of a name are, in directories and archives</source>
        <translation>Wo Dateien eines Namens sind, in Verzeichnissen und Archiven</translation>
    </message>
    <message>
        <source>Name or shell pattern</source>
        <translation>Name oder Shell-Muster</translation>
    </message>
    <message>
        <source>Where to look; golden directories and archives of the environment when absent</source>
        <translation>Wo gesucht wird; ohne Angabe in Golden-Verzeichnissen und Archiven der Umgebung</translation>
    </message>
    <message>
        <source>never verified here</source>
        <translation>hier noch nie geprüft</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>beschädigt: %1</translation>
    </message>
    <message>
        <source>%1 of %2 parts proven</source>
        <translation>%1 von %2 Teilen nachgeprüft</translation>
    </message>
    <message>
        <source>proven %1</source>
        <translation>nachgeprüft %1</translation>
    </message>
    <message>
        <source>There is no archive</source>
        <translation>Es gibt kein Archiv</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the trash, %1</source>
        <translation>
            <numerusform>%n Datei im Papierkorb, %1</numerusform>
            <numerusform>%n Dateien im Papierkorb, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s)</source>
        <translation>
            <numerusform>%n Sperre</numerusform>
            <numerusform>%n Sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage, archives and when they were proven, disks, trash</source>
        <translation>Belegung, Archive und wann sie nachgeprüft wurden, Platten, Papierkorb</translation>
    </message>
    <message>
        <source>Archive files older than a day: goldwatchctl golden archive --days 1</source>
        <translation>Dateien archivieren, die älter als ein Tag sind: goldwatchctl golden archive --days 1</translation>
    </message>
    <message>
        <source>Verify the archives nobody has proven: goldwatchctl golden verify</source>
        <translation>Die Archive prüfen, die noch niemand nachgeprüft hat: goldwatchctl golden verify</translation>
    </message>
    <message>
        <source>%1 h after its start the run will have some %2 files, %3</source>
        <translation>%1 h nach seinem Anfang wird der Lauf etwa %2 Dateien haben, %3</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) brought back</source>
        <translation>
            <numerusform>%n Datei zurückgebracht</numerusform>
            <numerusform>%n Dateien zurückgebracht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n file(s) for good?</source>
        <translation>
            <numerusform>%n Datei endgültig entfernen?</numerusform>
            <numerusform>%n Dateien endgültig entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be removed</source>
        <translation>
            <numerusform>%n Datei würde entfernt</numerusform>
            <numerusform>%n Dateien würden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>What cleanup took, until its grace is over</source>
        <translation>Was das Aufräumen mitnahm, bis die Frist um ist</translation>
    </message>
    <message>
        <source>What is in the trash</source>
        <translation>Was im Papierkorb ist</translation>
    </message>
    <message>
        <source>Bring files back to where they were</source>
        <translation>Dateien dorthin zurückbringen, wo sie waren</translation>
    </message>
    <message>
        <source>Items of the trash</source>
        <translation>Einträge des Papierkorbs</translation>
    </message>
    <message>
        <source>Remove items for good, whatever their grace</source>
        <translation>Einträge endgültig entfernen, auch vor Ablauf der Frist</translation>
    </message>
    <message>
        <source>Items of the trash; all of them when absent</source>
        <translation>Einträge des Papierkorbs; ohne Angabe alle</translation>
    </message>
    <message>
        <source>Bringing back %1</source>
        <translation>%1 wird zurückgebracht</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 wird entfernt</translation>
    </message>
    <message>
        <source>A slice is N/T, the N-th of T parts</source>
        <translation>Ein Teil ist N/T, der N-te von T</translation>
    </message>
    <message>
        <source>Such as 1/7 on Monday, 7/7 on Sunday</source>
        <translation>Etwa 1/7 am Montag, 7/7 am Sonntag</translation>
    </message>
    <message>
        <source>There is no archive to verify</source>
        <translation>Es gibt kein Archiv zu prüfen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>table is whole</source>
        <translation>Tabelle ist heil</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>Readable archives have no manifest: their checksums and the golden files&apos; own hashes fit</source>
        <translation>Lesbare Archive haben kein Verzeichnis ihrer Prüfsummen: Die des Formats und die eigenen der Golden-Dateien stimmen</translation>
    </message>
    <message>
        <source>Not verified, interrupted before</source>
        <translation>Nicht geprüft, vorher unterbrochen</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Every byte of every entry of archives, against the manifest</source>
        <translation>Jedes Byte jedes Eintrags von Archiven gegen die Prüfsummen</translation>
    </message>
    <message>
        <source>Archives to verify; all of the archive directory when absent</source>
        <translation>Archive, die geprüft werden; ohne Angabe alle des Archivverzeichnisses</translation>
    </message>
    <message>
        <source>Only tables and lengths: reads no file</source>
        <translation>Nur Tabellen und Längen, ohne eine Datei zu lesen</translation>
    </message>
    <message>
        <source>Only the N-th of T parts of each archive, to share the work among days</source>
        <translation>Nur den N-ten von T Teilen jedes Archivs, um die Arbeit auf Tage zu verteilen</translation>
    </message>
    <message>
        <source>Verifying archives</source>
        <translation>Archive werden geprüft</translation>
    </message>
    <message>
        <source>it is removed</source>
        <translation>sie entfernt wird</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>%1 more are kept; --json names them all</source>
        <translation>%1 weitere werden behalten; --json nennt alle</translation>
    </message>
    <message>
        <source>on this machine, %1</source>
        <translation>auf diesem Rechner, %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of an incident</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>state of an incident</comment>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>state of an incident</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>merged</source>
        <comment>state of an incident</comment>
        <translation>zusammengelegt</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>state of a step</comment>
        <translation>bereit</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a step</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>state of a step</comment>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <comment>state of a step</comment>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stop lifted</source>
        <translation>Not-Halt aufgehoben</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Suggested cause</source>
        <translation>Vorgeschlagene Ursache</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>cannot run: %1</source>
        <translation>nicht ausführbar: %1</translation>
    </message>
    <message>
        <source>taken back by: %1</source>
        <translation>rückgängig mit: %1</translation>
    </message>
    <message>
        <source>Next: %1 (%2), %3</source>
        <translation>Als Nächstes: %1 (%2), %3</translation>
    </message>
    <message>
        <source>When it is done: %1</source>
        <translation>Wenn er erledigt ist: %1</translation>
    </message>
    <message>
        <source>Run it: %1</source>
        <translation>Ausführen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) masked</source>
        <translation>
            <numerusform>%n Geheimnis unkenntlich gemacht</numerusform>
            <numerusform>%n Geheimnisse unkenntlich gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <comment>evidence</comment>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>absent</source>
        <comment>evidence</comment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>evidence</comment>
        <translation>weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, in %2</source>
        <translation>
            <numerusform>%n Datei, %1, in %2</numerusform>
            <numerusform>%n Dateien, %1, in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Golden files are not held: %1</source>
        <translation>Golden-Dateien werden nicht gehalten: %1</translation>
    </message>
    <message>
        <source>Golden files are held: %1</source>
        <translation>Golden-Dateien werden gehalten: %1</translation>
    </message>
    <message>
        <source>Close it: %1</source>
        <translation>Schließen: %1</translation>
    </message>
    <message>
        <source>With that said the step is done.</source>
        <translation>Ist das gesagt, ist der Schritt erledigt.</translation>
    </message>
    <message>
        <source>Look first, then run it again: %1</source>
        <translation>Erst nachsehen, dann noch einmal ausführen: %1</translation>
    </message>
    <message>
        <source>Or, when it is done: %1</source>
        <translation>Oder, wenn er erledigt ist: %1</translation>
    </message>
    <message>
        <source>Or, when it is settled otherwise: %1</source>
        <translation>Oder, wenn es anders geklärt ist: %1</translation>
    </message>
    <message>
        <source>Every step is done; close it: %1</source>
        <translation>Alle Schritte sind erledigt; schließen: %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>First action</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Usual recovery</source>
        <translation>Übliche Dauer</translation>
    </message>
    <message>
        <source>The types of incident: severity, first action, usual recovery</source>
        <translation>Die Arten von Vorfällen: Schwere, erster Schritt, übliche Dauer</translation>
    </message>
    <message>
        <source>Reading the incident</source>
        <translation>Der Vorfall wird gelesen</translation>
    </message>
    <message>
        <source>%1 takes ITEM=REASON</source>
        <translation>%1 nimmt PUNKT=GRUND</translation>
    </message>
    <message>
        <source>Incidents: open, lead through, close, prove</source>
        <translation>Vorfälle: eröffnen, durch sie führen, schließen, nachweisen</translation>
    </message>
    <message>
        <source>The run shows no such problem now</source>
        <translation>Der Lauf zeigt derzeit kein solches Problem</translation>
    </message>
    <message>
        <source>Say what was seen with --problem</source>
        <translation>Mit --problem sagen, was zu sehen war</translation>
    </message>
    <message>
        <source>Opening the incident</source>
        <translation>Der Vorfall wird eröffnet</translation>
    </message>
    <message>
        <source>Already open: %1</source>
        <translation>Schon offen: %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 eröffnet</translation>
    </message>
    <message>
        <source>Open an incident, or join the one that is open for it</source>
        <translation>Einen Vorfall eröffnen oder sich dem anschließen, der dafür offen ist</translation>
    </message>
    <message>
        <source>mismatch, process_died, disk_full, stale_log, webhook, or a playbook&apos;s own</source>
        <translation>mismatch, process_died, disk_full, stale_log, webhook oder die eines eigenen Playbooks</translation>
    </message>
    <message>
        <source>What was seen, where the run does not show it</source>
        <translation>Was zu sehen war, wo der Lauf es nicht zeigt</translation>
    </message>
    <message>
        <source>Asking for the monitor</source>
        <translation>Überwachung wird abgefragt</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht nach %1 geschrieben</translation>
    </message>
    <message>
        <source>This evidence lies on %1</source>
        <translation>Diese Beweise liegen auf %1</translation>
    </message>
    <message>
        <source>Verify it there</source>
        <translation>Dort prüfen</translation>
    </message>
    <message>
        <source>Hashing the evidence</source>
        <translation>Prüfsummen der Beweise werden berechnet</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>verändert: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>not of the evidence: %1</source>
        <translation>gehört nicht zu den Beweisen: %1</translation>
    </message>
    <message>
        <source>the list of digests is not the one that was written: %1</source>
        <translation>die Liste der Prüfsummen ist nicht die, die geschrieben wurde: %1</translation>
    </message>
    <message>
        <source>Journal verified</source>
        <translation>Journal geprüft</translation>
    </message>
    <message>
        <source>Journal not verified</source>
        <translation>Journal hält der Prüfung nicht stand</translation>
    </message>
    <message>
        <source>Evidence verified</source>
        <translation>Beweise geprüft</translation>
    </message>
    <message>
        <source>Evidence not verified</source>
        <translation>Beweise halten der Prüfung nicht stand</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) as they were, %2</source>
        <translation>
            <numerusform>%1 von %n Datei unverändert, %2</numerusform>
            <numerusform>%1 von %n Dateien unverändert, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying the journal</source>
        <translation>Das Journal wird geprüft</translation>
    </message>
    <message>
        <source>Id of the incident</source>
        <translation>Kennung des Vorfalls</translation>
    </message>
    <message>
        <source>File to write; standard output when absent</source>
        <translation>Zu schreibende Datei; ohne sie die Standardausgabe</translation>
    </message>
    <message>
        <source>Whether journal and evidence are as they were written</source>
        <translation>Ob Journal und Beweise sind, wie sie geschrieben wurden</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Geschlossen.</translation>
    </message>
    <message>
        <source>Golden files are still held; let them go with: goldwatchctl golden hold remove %1</source>
        <translation>Golden-Dateien werden noch gehalten; freigeben mit: goldwatchctl golden hold remove %1</translation>
    </message>
    <message>
        <source>Say that you are at it</source>
        <translation>Sagen, dass man sich darum kümmert</translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation>Bestätigt.</translation>
    </message>
    <message>
        <source>Write a note into the journal</source>
        <translation>Eine Notiz ins Journal schreiben</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Notiert.</translation>
    </message>
    <message>
        <source>&quot;cause: ...&quot; tells the root cause</source>
        <translation>„cause: ...“ nennt die Ursache</translation>
    </message>
    <message>
        <source>Decide on the root cause</source>
        <translation>Sich auf die Ursache festlegen</translation>
    </message>
    <message>
        <source>Classified.</source>
        <translation>Eingeordnet.</translation>
    </message>
    <message>
        <source>GOLDEN_ALTERED, SEED_MISMATCH, ..., UNKNOWN</source>
        <translation>GOLDEN_ALTERED, SEED_MISMATCH, ..., UNKNOWN</translation>
    </message>
    <message>
        <source>The reasoning, and the evidence it rests on</source>
        <translation>Die Begründung und die Beweise, auf denen sie ruht</translation>
    </message>
    <message>
        <source>Close it; a P0 or P1 with its whole checklist</source>
        <translation>Ihn schließen; P0 und P1 mit der ganzen Checkliste</translation>
    </message>
    <message>
        <source>An item that stays open, and why: ITEM=REASON; several times</source>
        <translation>Ein Punkt, der offen bleibt, und warum: PUNKT=GRUND; mehrfach</translation>
    </message>
    <message>
        <source>An item that is done, and what shows it: ITEM=HOW; several times</source>
        <translation>Ein Punkt, der erledigt ist, und was es zeigt: PUNKT=WIE; mehrfach</translation>
    </message>
    <message>
        <source>No incident yet.</source>
        <translation>Noch kein Vorfall.</translation>
    </message>
    <message>
        <source>No incident is open.</source>
        <translation>Kein Vorfall ist offen.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies), head %1</source>
        <translation>
            <numerusform>%n Eintrag, Kopf %1</numerusform>
            <numerusform>%n Einträge, Kopf %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open incidents, worst first</source>
        <translation>Offene Vorfälle, der schlimmste zuerst</translation>
    </message>
    <message>
        <source>Closed ones too</source>
        <translation>Auch geschlossene</translation>
    </message>
    <message>
        <source>Where an incident stands, and the next step</source>
        <translation>Wo ein Vorfall steht, und der nächste Schritt</translation>
    </message>
    <message>
        <source>Say what to do with the step: run, skip, done or undo</source>
        <translation>Sagen, was mit dem Schritt geschehen soll: run, skip, done oder undo</translation>
    </message>
    <message>
        <source>Every step is done; name the one you mean</source>
        <translation>Jeder Schritt ist erledigt; den gemeinten nennen</translation>
    </message>
    <message>
        <source>Suggested root cause: %1</source>
        <translation>Vorgeschlagene Ursache: %1</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Take this step back?</source>
        <translation>Diesen Schritt zurücknehmen?</translation>
    </message>
    <message>
        <source>Run this?</source>
        <translation>Das ausführen?</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>Ausgelassen.</translation>
    </message>
    <message>
        <source>Done by hand.</source>
        <translation>Von Hand erledigt.</translation>
    </message>
    <message>
        <source>Run, skip, finish or take back a step; the next one when none is named</source>
        <translation>Einen Schritt ausführen, auslassen, abhaken oder zurücknehmen; ohne Namen den nächsten</translation>
    </message>
    <message>
        <source>[STEP] run, skip, done or undo</source>
        <translation>[SCHRITT] run, skip, done oder undo</translation>
    </message>
    <message>
        <source>Of a skip or an undoing; what shows that it is done</source>
        <translation>Des Auslassens oder Zurücknehmens; was zeigt, dass er erledigt ist</translation>
    </message>
    <message>
        <source>Run it though it is done, or nobody knows how it went</source>
        <translation>Ihn ausführen, obwohl er erledigt ist oder niemand weiß, wie er ausging</translation>
    </message>
    <message>
        <source>Only show what would run, and where</source>
        <translation>Nur zeigen, was wo ausgeführt würde</translation>
    </message>
    <message>
        <source>Keep the evidence, in a folder of its own</source>
        <translation>Die Beweise sichern, in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>One journal as JSON lines that anyone can verify</source>
        <translation>Ein Journal als JSON-Zeilen, die jeder prüfen kann</translation>
    </message>
    <message>
        <source>Id of the journal</source>
        <translation>Kennung des Journals</translation>
    </message>
    <message>
        <source>A consistent copy of the store, also while it is in use</source>
        <translation>Eine stimmige Kopie der Ablage, auch während sie benutzt wird</translation>
    </message>
    <message>
        <source>Copying the store</source>
        <translation>Die Ablage wird kopiert</translation>
    </message>
    <message>
        <source>Journals: %1, entries: %2.</source>
        <translation>Journale: %1, Einträge: %2.</translation>
    </message>
    <message>
        <source>File to write; it must not be there yet</source>
        <translation>Zu schreibende Datei; es darf sie noch nicht geben</translation>
    </message>
    <message>
        <source>Take over the journals of an export, if they verify</source>
        <translation>Die Journale eines Exports übernehmen, wenn sie der Prüfung standhalten</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>New journals: %1, new entries: %2.</source>
        <translation>Neue Journale: %1, neue Einträge: %2.</translation>
    </message>
    <message>
        <source>Exported journals</source>
        <translation>Exportierte Journale</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>No journal yet.</source>
        <translation>Noch kein Journal.</translation>
    </message>
    <message>
        <source>No entry.</source>
        <translation>Kein Eintrag.</translation>
    </message>
    <message>
        <source>%1: outcome unknown; %2 on %3 fell silent</source>
        <translation>%1: Ausgang unbekannt; %2 auf %3 meldet sich nicht mehr</translation>
    </message>
    <message>
        <source>%1: %2 on %3 is at it</source>
        <translation>%1: %2 auf %3 ist dabei</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Das Journal wird gelesen</translation>
    </message>
    <message>
        <source>Entries of a journal, and the steps that are under way</source>
        <translation>Einträge eines Journals und die Schritte, die gerade laufen</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>Erster Eintrag</translation>
    </message>
    <message>
        <source>How many at most</source>
        <translation>Wie viele höchstens</translation>
    </message>
    <message>
        <source>Journals of incidents, drills and certifications</source>
        <translation>Journale von Vorfällen, Übungen und Zertifizierungen</translation>
    </message>
    <message>
        <source>All journals, oldest first</source>
        <translation>Alle Journale, die ältesten zuerst</translation>
    </message>
    <message>
        <source>NOT VERIFIED</source>
        <translation>PRÜFUNG NICHT BESTANDEN</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message numerus="yes">
        <source>and %n more finding(s)</source>
        <translation>
            <numerusform>und %n weiterer Befund</numerusform>
            <numerusform>und %n weitere Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether journals are as they were written</source>
        <translation>Ob Journale so sind, wie sie geschrieben wurden</translation>
    </message>
    <message>
        <source>Ids of journals; all when absent</source>
        <translation>Kennungen von Journalen; ohne Angabe alle</translation>
    </message>
    <message>
        <source>Verify an export instead, without the store</source>
        <translation>Stattdessen einen Export prüfen, ohne die Ablage</translation>
    </message>
    <message>
        <source>Watching, process %1</source>
        <translation>Überwachung läuft, Prozess %1</translation>
    </message>
    <message>
        <source>Cannot make a socket to hear the monitor by</source>
        <translation>Der Socket, über den sich die Überwachung meldet, lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Cannot start the monitor</source>
        <translation>Die Überwachung lässt sich nicht starten</translation>
    </message>
    <message>
        <source>The monitor ended at its start</source>
        <translation>Die Überwachung endete beim Start</translation>
    </message>
    <message>
        <source>The monitor is not ready yet</source>
        <translation>Die Überwachung ist noch nicht bereit</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>See how it goes on with: goldwatchctl monitor status</source>
        <translation>Wie es weitergeht, zeigt: goldwatchctl monitor status</translation>
    </message>
    <message>
        <source>A monitor is already running, process %1</source>
        <translation>Eine Überwachung läuft bereits, Prozess %1</translation>
    </message>
    <message>
        <source>End it with: goldwatchctl monitor stop</source>
        <translation>Beenden mit: goldwatchctl monitor stop</translation>
    </message>
    <message>
        <source>The monitor has ended</source>
        <translation>Die Überwachung ist beendet</translation>
    </message>
    <message>
        <source>No monitor was running</source>
        <translation>Es lief keine Überwachung</translation>
    </message>
    <message>
        <source>Watch in the foreground, as systemd wants it; SIGHUP reads the profile again</source>
        <translation>Im Vordergrund überwachen, wie systemd es will; SIGHUP liest das Profil neu</translation>
    </message>
    <message>
        <source>Watch in the background; returns when it is ready</source>
        <translation>Im Hintergrund überwachen; kehrt zurück, sobald sie bereit ist</translation>
    </message>
    <message>
        <source>End the monitor and wait until it has</source>
        <translation>Die Überwachung beenden und ihr Ende abwarten</translation>
    </message>
    <message>
        <source>The monitor daemon: watches a run and tells people</source>
        <translation>Der Überwachungsdienst: beobachtet einen Lauf und meldet</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>tries: %1</source>
        <translation>Versuche: %1</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Die Warteschlange ist leer</translation>
    </message>
    <message>
        <source>Messages put back: %1; </source>
        <translation>Wieder eingereihte Nachrichten: %1; </translation>
    </message>
    <message>
        <source>all that waits is sent now</source>
        <translation>alles Wartende wird jetzt gesendet</translation>
    </message>
    <message>
        <source>sent as soon as the monitor runs: goldwatchctl monitor start</source>
        <translation>gesendet wird, sobald die Überwachung läuft: goldwatchctl monitor start</translation>
    </message>
    <message>
        <source>The queue has no such message</source>
        <translation>Diese Nachricht ist nicht in der Warteschlange</translation>
    </message>
    <message>
        <source>See goldwatchctl monitor queue list</source>
        <translation>Siehe goldwatchctl monitor queue list</translation>
    </message>
    <message>
        <source>The profile has no such webhook</source>
        <translation>Das Profil hat diesen Webhook nicht</translation>
    </message>
    <message>
        <source>It has: %1</source>
        <translation>Es hat: %1</translation>
    </message>
    <message>
        <source>The profile has no webhook</source>
        <translation>Das Profil hat keinen Webhook</translation>
    </message>
    <message>
        <source>Sending to %1</source>
        <translation>Senden an %1</translation>
    </message>
    <message>
        <source>taken, HTTP %1</source>
        <translation>angenommen, HTTP %1</translation>
    </message>
    <message>
        <source>Messages to webhooks that wait, or were given up</source>
        <translation>Nachrichten an Webhooks, die warten oder aufgegeben wurden</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Put back what was given up, and send all that waits now</source>
        <translation>Aufgegebene wieder einreihen und alles Wartende jetzt senden</translation>
    </message>
    <message>
        <source>A message of the list, or all</source>
        <translation>Eine Nachricht der Liste, oder all</translation>
    </message>
    <message>
        <source>Webhooks of the profile</source>
        <translation>Webhooks des Profils</translation>
    </message>
    <message>
        <source>Send a test message and say what the receiver answered</source>
        <translation>Eine Testnachricht senden und zeigen, was der Empfänger antwortete</translation>
    </message>
    <message>
        <source>One webhook; all when absent</source>
        <translation>Ein Webhook; ohne Angabe alle</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>langsamste</translation>
    </message>
    <message>
        <source>last not up</source>
        <translation>zuletzt gestört</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>left out: %n lines that are no checks</source>
        <translation>
            <numerusform>weggelassen: %n Zeile, die keine Prüfung ist</numerusform>
            <numerusform>weggelassen: %n Zeilen, die keine Prüfungen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a length of time: %1</source>
        <translation>Keine Zeitdauer: %1</translation>
    </message>
    <message>
        <source>For example 90m, 12h or 2d</source>
        <translation>Zum Beispiel 90m, 12h oder 2d</translation>
    </message>
    <message>
        <source>Asking for what the monitor noted</source>
        <translation>Frage, was der Monitor notiert hat</translation>
    </message>
    <message>
        <source>The monitor has noted no service in this time</source>
        <translation>Der Monitor hat in dieser Zeit keinen Dienst notiert</translation>
    </message>
    <message>
        <source>How the services answered while the monitor watched</source>
        <translation>Wie die Dienste geantwortet haben, während der Monitor zusah</translation>
    </message>
    <message>
        <source>How far back: 90m, 12h, 2d; all that is kept when absent</source>
        <translation>Wie weit zurück: 90m, 12h, 2d; ohne Angabe alles, was da ist</translation>
    </message>
    <message>
        <source>The monitor notes them while it runs: goldwatchctl monitor start</source>
        <translation>Der Monitor notiert sie, solange er läuft: goldwatchctl monitor start</translation>
    </message>
    <message>
        <source>cannot tell whether the monitor runs: %1</source>
        <translation>unbekannt, ob die Überwachung läuft: %1</translation>
    </message>
    <message>
        <source>the monitor does not run, last check at %1</source>
        <translation>die Überwachung läuft nicht, letzte Prüfung um %1</translation>
    </message>
    <message>
        <source>the monitor does not run</source>
        <translation>die Überwachung läuft nicht</translation>
    </message>
    <message>
        <source>the monitor runs and has not finished its first check</source>
        <translation>die Überwachung läuft und hat ihre erste Prüfung noch nicht beendet</translation>
    </message>
    <message>
        <source>the monitor runs, but its last check was %1 ago, two intervals are %2</source>
        <translation>die Überwachung läuft, aber ihre letzte Prüfung war vor %1, zwei Intervalle sind %2</translation>
    </message>
    <message>
        <source>last check %1 ago: %2, open problems: %3</source>
        <translation>letzte Prüfung vor %1: %2, offene Probleme: %3</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>%1 waiting, %2 given up</source>
        <translation>wartend: %1, aufgegeben: %2</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>last taken at %1</source>
        <translation>zuletzt angenommen um %1</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Whether the monitor runs, what it found, what waits to be sent</source>
        <translation>Ob die Überwachung läuft, was sie fand, was auf den Versand wartet</translation>
    </message>
    <message>
        <source>One line for Nagios: OK only while the monitor runs and looks</source>
        <translation>Eine Zeile für Nagios: OK nur, solange die Überwachung läuft und prüft</translation>
    </message>
    <message>
        <source>built-in action %1</source>
        <translation>eingebaute Handlung %1</translation>
    </message>
    <message>
        <source>to copy</source>
        <translation>zum Kopieren</translation>
    </message>
    <message>
        <source>%1, to copy</source>
        <translation>%1, zum Kopieren</translation>
    </message>
    <message>
        <source>changes something</source>
        <translation>ändert etwas</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>ändert nichts</translation>
    </message>
    <message>
        <source>asks for a typed word first</source>
        <translation>verlangt erst ein getipptes Wort</translation>
    </message>
    <message>
        <source>asks first</source>
        <translation>fragt erst</translation>
    </message>
    <message>
        <source>good with exit code %1</source>
        <translation>gut mit Exit-Code %1</translation>
    </message>
    <message>
        <source>good when it prints &quot;%1&quot;</source>
        <translation>gut, wenn es „%1“ ausgibt</translation>
    </message>
    <message>
        <source>bad when it prints &quot;%1&quot;</source>
        <translation>schlecht, wenn es „%1“ ausgibt</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>innerhalb von %1</translation>
    </message>
    <message>
        <source>to be filled in by hand: %1</source>
        <translation>von Hand einzusetzen: %1</translation>
    </message>
    <message>
        <source>answers: there is no kind of problem called &quot;%1&quot;</source>
        <translation>answers: es gibt keine Art von Problem namens „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>There is no playbook called &quot;%1&quot;</source>
        <translation>Es gibt kein Handbuch namens „%1“</translation>
    </message>
    <message>
        <source>`playbook list` names those there are</source>
        <translation>`playbook list` nennt die vorhandenen</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE with the name of a variable</source>
        <translation>--set erwartet NAME=WERT mit dem Namen einer Variablen</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variablen: %1</translation>
    </message>
    <message>
        <source>Not known here: %1. --set NAME=VALUE gives one; --live asks the run.</source>
        <translation>Hier nicht bekannt: %1. --set NAME=WERT gibt einen Wert; --live fragt den Lauf.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <translation>
            <numerusform>%1: %n Schritt</numerusform>
            <numerusform>%1: %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>Playbooks: what to do when something is wrong</source>
        <translation>Handbücher: was zu tun ist, wenn etwas nicht stimmt</translation>
    </message>
    <message>
        <source>All playbooks, ours and those of the environment</source>
        <translation>Alle Handbücher, unsere und die der Umgebung</translation>
    </message>
    <message>
        <source>Every step of a playbook, with what its variables stand for</source>
        <translation>Jeder Schritt eines Handbuchs, mit den Werten seiner Variablen</translation>
    </message>
    <message>
        <source>Name or file</source>
        <translation>Name oder Datei</translation>
    </message>
    <message>
        <source>Value of a variable, such as run_id</source>
        <translation>Wert einer Variablen, etwa run_id</translation>
    </message>
    <message>
        <source>Fill in what the run tells now</source>
        <translation>Einsetzen, was der Lauf jetzt sagt</translation>
    </message>
    <message>
        <source>What is wrong with playbooks, with line numbers</source>
        <translation>Was an Handbüchern nicht stimmt, mit Zeilennummern</translation>
    </message>
    <message>
        <source>Markdown files</source>
        <translation>Markdown-Dateien</translation>
    </message>
    <message>
        <source>Exit codes: 0 fine, 1 problems but usable, 2 not usable, 3 cannot be read, 64 wrong usage.</source>
        <translation>Exit-Codes: 0 in Ordnung, 1 brauchbar mit Problemen, 2 nicht brauchbar, 3 nicht lesbar, 64 falsche Verwendung.</translation>
    </message>
    <message>
        <source>What a playbook may have filled in, and what that is here</source>
        <translation>Was sich in ein Handbuch einsetzen lässt, und was das hier ist</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>mismatches</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>--log writes on the shadow host itself</source>
        <translation>--log schreibt auf dem Rechner des Schattenlaufs selbst</translation>
    </message>
    <message>
        <source>Run the check there</source>
        <translation>Dort ausführen</translation>
    </message>
    <message>
        <source>The five checks of the four-hourly round</source>
        <translation>Die fünf Prüfungen der vierstündlichen Runde</translation>
    </message>
    <message>
        <source>One line for cron and Nagios</source>
        <translation>Eine Zeile für cron und Nagios</translation>
    </message>
    <message>
        <source>Append the line to shadow_cron_alerts.log in the state directory too</source>
        <translation>Die Zeile auch an shadow_cron_alerts.log im Zustandsverzeichnis anhängen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Reading the process table</source>
        <translation>Prozesstabelle wird gelesen</translation>
    </message>
    <message>
        <source>%1  %2, started %3, %4 in memory, state %5</source>
        <translation>%1  %2, gestartet %3, %4 im Speicher, Zustand %5</translation>
    </message>
    <message>
        <source>none runs</source>
        <comment>process</comment>
        <translation>keiner läuft</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Log wird gelesen</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>Ende des Logs</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Everything about the run: status, process, services, end of the log, problems</source>
        <translation>Alles über den Lauf: Zustand, Prozess, Dienste, Ende des Logs, Probleme</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>No cycle report yet.</source>
        <translation>Noch kein Zyklusbericht.</translation>
    </message>
    <message>
        <source>Cycle %1</source>
        <translation>Zyklus %1</translation>
    </message>
    <message>
        <source>Golden</source>
        <translation>Golden</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>No mismatch in any cycle that was read.</source>
        <translation>Keine Abweichung in den gelesenen Zyklen.</translation>
    </message>
    <message>
        <source>No shadow process runs.</source>
        <translation>Kein Schattenprozess läuft.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kindprozesse</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>Every cycle with its report</source>
        <translation>Jeder Zyklus mit seinem Bericht</translation>
    </message>
    <message>
        <source>Every mismatch with step, hashes and likely cause</source>
        <translation>Jede Abweichung mit Schritt, Hashes und wahrscheinlicher Ursache</translation>
    </message>
    <message>
        <source>The runner&apos;s process</source>
        <translation>Der Prozess des Laufs</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>cycles</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>passed and failed not told</source>
        <translation>bestanden und fehlgeschlagen nicht genannt</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed</source>
        <translation>%1 bestanden, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>below %1 % at 95 %</source>
        <translation>unter %1 % bei 95 %</translation>
    </message>
    <message>
        <source>%1 on disk, %2 of content</source>
        <translation>%1 auf der Platte, %2 Inhalt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>time</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>kein Prozess</translation>
    </message>
    <message>
        <source>verdict %1</source>
        <translation>Urteil %1</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Zuletzt aktiv</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1, %2 frei</translation>
    </message>
    <message>
        <source>The run at a glance</source>
        <translation>Der Lauf auf einen Blick</translation>
    </message>
    <message>
        <source>The last lines of the run&apos;s log</source>
        <translation>Die letzten Zeilen im Log des Laufs</translation>
    </message>
    <message>
        <source>How many lines</source>
        <translation>Wie viele Zeilen</translation>
    </message>
    <message>
        <source>Go on as the log grows, until Ctrl-C</source>
        <translation>Mit dem Log weitergehen, bis Strg-C</translation>
    </message>
    <message numerus="yes">
        <source>The expression takes too many steps, it was given up at %n line(s)</source>
        <translation>
            <numerusform>Der Ausdruck braucht zu viele Schritte, bei einer Zeile wurde aufgegeben</numerusform>
            <numerusform>Der Ausdruck braucht zu viele Schritte, bei %n Zeilen wurde aufgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Repetitions within repetitions, as in (a+)+, are what takes so many</source>
        <translation>Wiederholungen in Wiederholungen, wie in (a+)+, sind es, die so viele brauchen</translation>
    </message>
    <message>
        <source>Searching the log</source>
        <translation>Das Log wird durchsucht</translation>
    </message>
    <message>
        <source>Only lines whose message contains this text; all of the log is searched</source>
        <translation>Nur Zeilen, deren Meldung diesen Text enthält; das ganze Log wird durchsucht</translation>
    </message>
    <message>
        <source>Only lines whose message fits this regular expression; all of the log is searched</source>
        <translation>Nur Zeilen, deren Meldung zu diesem regulären Ausdruck passt; das ganze Log wird durchsucht</translation>
    </message>
    <message>
        <source>Capitals and small letters are not the same</source>
        <translation>Groß- und Kleinschreibung wird unterschieden</translation>
    </message>
    <message>
        <source>Only warnings and errors, or only errors</source>
        <translation>Nur Warnungen und Fehler, oder nur Fehler</translation>
    </message>
    <message>
        <source>Certificate in the database, by its nickname; on a token TOKEN:NAME</source>
        <translation>Zertifikat in der Datenbank, nach seinem Kurznamen; auf einem Token TOKEN:NAME</translation>
    </message>
    <message>
        <source>Library of the PKCS#11 token that --cert is on</source>
        <translation>Bibliothek des PKCS#11-Tokens, auf dem --cert liegt</translation>
    </message>
    <message>
        <source>--module belongs to --cert, which names the certificate on it</source>
        <translation>--module gehört zu --cert, das das Zertifikat darauf nennt</translation>
    </message>
    <message>
        <source>%1, signed by %2 as well</source>
        <translation>%1, auch von %2 unterschrieben</translation>
    </message>
    <message>
        <source>Its journal is not here, so nothing was written to it.</source>
        <translation>Sein Journal ist nicht hier, darum wurde nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>Verifying and signing</source>
        <translation>Wird geprüft und unterschrieben</translation>
    </message>
    <message>
        <source>Sign a certificate of somebody else, whose signature stays</source>
        <translation>Das Zertifikat von jemand anderem unterschreiben, dessen Unterschrift bleibt</translation>
    </message>
    <message>
        <source>Signed certificate; it is only read</source>
        <translation>Unterschriebenes Zertifikat; es wird nur gelesen</translation>
    </message>
    <message>
        <source>Who reviewed it</source>
        <translation>Wer es durchgesehen hat</translation>
    </message>
    <message>
        <source>Size of its pages; that of this country when absent</source>
        <translation>Größe der Seiten; ohne Angabe die dieses Landes</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What comes after it was not looked at</source>
        <translation>Was danach kommt, wurde nicht angesehen</translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation>Das Dokument wird erzeugt</translation>
    </message>
    <message>
        <source>A PDF goes into a file: --output FILE.pdf</source>
        <translation>Ein PDF kommt in eine Datei: --output DATEI.pdf</translation>
    </message>
    <message>
        <source>The whole incident as a report, in Markdown or as a PDF</source>
        <translation>Der ganze Vorfall als Bericht, in Markdown oder als PDF</translation>
    </message>
    <message>
        <source>A PDF, made by goldwatch-pdf; takes --output</source>
        <translation>Ein PDF, erstellt von goldwatch-pdf; verlangt --output</translation>
    </message>
    <message>
        <source>the monitor runs, its checks are not known: %1</source>
        <translation>der Monitor läuft, seine Prüfungen sind nicht bekannt: %1</translation>
    </message>
    <message>
        <source>the monitor runs, but its last check is dated %1, later than now: was the clock set back?</source>
        <translation>der Monitor läuft, aber seine letzte Prüfung trägt die Zeit %1, später als jetzt: Wurde die Uhr zurückgestellt?</translation>
    </message>
</context>
<context>
    <name>gw::cli::ShadowVerbs</name>
    <message>
        <source>The shadow run</source>
        <translation>Der Schattenlauf</translation>
    </message>
</context>
<context>
    <name>gw::document::PdfHelper</name>
    <message>
        <source>PDFs need the program goldwatch-pdf, which is not installed</source>
        <translation>Für PDFs braucht es das Programm goldwatch-pdf, es ist nicht installiert</translation>
    </message>
    <message>
        <source>Install the package goldwatch-pdf</source>
        <translation>Installieren Sie das Paket goldwatch-pdf</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>goldwatch-pdf took longer than %1</source>
        <translation>goldwatch-pdf brauchte länger als %1</translation>
    </message>
    <message>
        <source>A token may be waiting for a key to be pressed, or the file may be made to take long</source>
        <translation>Vielleicht wartet ein Token auf einen Tastendruck, oder die Datei ist darauf angelegt, lange zu brauchen</translation>
    </message>
    <message>
        <source>goldwatch-pdf was ended by signal %1</source>
        <translation>goldwatch-pdf wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>goldwatch-pdf gave no answer that can be read</source>
        <translation>goldwatch-pdf gab keine lesbare Antwort</translation>
    </message>
</context>
<context>
    <name>gw::environment</name>
    <message>
        <source>not valid TOML: a key of too many parts</source>
        <translation>kein gültiges TOML: ein Schlüssel aus zu vielen Teilen</translation>
    </message>
    <message>
        <source>not valid TOML: %1</source>
        <translation>kein gültiges TOML: %1</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The name of the default environment %1</source>
        <translation>Der Name der Standardumgebung %1</translation>
    </message>
    <message>
        <source>Cannot list the environments</source>
        <translation>Die Umgebungen lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>The environment&apos;s name %1</source>
        <translation>Der Name der Umgebung %1</translation>
    </message>
    <message>
        <source>Give a path with --env-file</source>
        <translation>Einen Pfad mit --env-file angeben</translation>
    </message>
    <message>
        <source>There is no environment &quot;%1&quot;</source>
        <translation>Es gibt keine Umgebung „%1“</translation>
    </message>
    <message>
        <source>`env list` shows those there are, `env init` makes one</source>
        <translation>`env list` zeigt die vorhandenen, `env init` legt eine an</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Gemeint: „%1“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names another user&apos;s home, which is not expanded</source>
        <translation>„%1“ nennt das Heimatverzeichnis eines anderen, das nicht ersetzt wird</translation>
    </message>
    <message>
        <source>Write the folder from the root</source>
        <translation>Den Ordner ab der Wurzel schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs HOME, which is not set</source>
        <translation>„%1“ braucht HOME, das nicht gesetzt ist</translation>
    </message>
    <message>
        <source>Set HOME, or write the folder from the root</source>
        <translation>HOME setzen oder den Ordner ab der Wurzel schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; opens ${ without closing it</source>
        <translation>„%1“ öffnet ${, ohne es zu schließen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses the variable %2, which is not set</source>
        <translation>„%1“ nutzt die Variable %2, die nicht gesetzt ist</translation>
    </message>
    <message>
        <source>Set %1, or change the profile</source>
        <translation>%1 setzen oder das Profil ändern</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of days</source>
        <translation>„%1“ ist keine Anzahl von Tagen</translation>
    </message>
    <message>
        <source>The value %1</source>
        <translation>Der Wert %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is relative, and the environment is on another host</source>
        <translation>„%1“ ist relativ, und die Umgebung liegt auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>Write it from the root</source>
        <translation>Ab der Wurzel schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot;, which is relative</source>
        <translation>„%1“ wird zu „%2“, und das ist relativ</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation>Datum oder Uhrzeit</translation>
    </message>
    <message>
        <source>must be %1, not %2</source>
        <translation>muss %1 sein, nicht %2</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>unknown key, did you mean %1?</source>
        <translation>unbekannter Schlüssel, gemeint: %1?</translation>
    </message>
    <message>
        <source>must lie between %1 and %2</source>
        <translation>muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>must be local or ssh, not &quot;%1&quot;</source>
        <translation>muss local oder ssh sein, nicht „%1“</translation>
    </message>
    <message>
        <source>must say where the secret is: {variable = &quot;...&quot;}, or file, command, keychain; never the secret itself</source>
        <translation>muss sagen, wo das Geheimnis liegt: {variable = &quot;...&quot;} oder file, command, keychain; nie das Geheimnis selbst</translation>
    </message>
    <message>
        <source>a list of tables, [[contacts]]</source>
        <translation>eine Liste von Tabellen, [[contacts]]</translation>
    </message>
    <message>
        <source>its name %1</source>
        <translation>der Name %1</translation>
    </message>
    <message>
        <source>must be a PromQL expression in quotes</source>
        <translation>muss ein PromQL-Ausdruck in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>a table, [%1]</source>
        <translation>eine Tabelle, [%1]</translation>
    </message>
    <message>
        <source>must be a URL that begins with %1</source>
        <translation>muss eine URL sein, die mit %1 beginnt</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>is not a valid URL: %1</source>
        <translation>ist keine gültige URL: %1</translation>
    </message>
    <message>
        <source>is a URL without a host</source>
        <translation>ist eine URL ohne Rechner</translation>
    </message>
    <message>
        <source>may neither hold a slash nor begin with a dot</source>
        <translation>darf weder einen Schrägstrich enthalten noch mit einem Punkt beginnen</translation>
    </message>
    <message>
        <source>is not a regular expression: %1, at its character %2</source>
        <translation>ist kein regulärer Ausdruck: %1, bei seinem Zeichen %2</translation>
    </message>
    <message>
        <source>must be the name of a table, perhaps with its schema: letters, digits and underscores</source>
        <translation>muss der Name einer Tabelle sein, auch mit Schema: Buchstaben, Ziffern und Unterstriche</translation>
    </message>
    <message>
        <source>may not begin with a dash: ssh would read it as an option</source>
        <translation>darf nicht mit einem Bindestrich beginnen: ssh würde es als Option lesen</translation>
    </message>
    <message>
        <source>may not hold spaces</source>
        <translation>darf keine Leerzeichen enthalten</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines von diesen sein: %1</translation>
    </message>
    <message>
        <source>may not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>holds a control character</source>
        <translation>enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>must be &quot;sqlite&quot; or a URL that begins with postgresql://</source>
        <translation>muss „sqlite“ oder eine URL sein, die mit postgresql:// beginnt</translation>
    </message>
    <message>
        <source>%1 is above %2 (%3)</source>
        <translation>%1 liegt über %2 (%3)</translation>
    </message>
    <message>
        <source>[secrets] has no &quot;%1&quot;</source>
        <translation>[secrets] hat kein „%1“</translation>
    </message>
    <message>
        <source>[secrets] has no &quot;%1&quot;, did you mean &quot;%2&quot;?</source>
        <translation>[secrets] hat kein „%1“, gemeint: „%2“?</translation>
    </message>
    <message>
        <source>is needed with kind = &quot;ssh&quot;</source>
        <translation>ist bei kind = &quot;ssh&quot; nötig</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is relative; with kind = &quot;ssh&quot; write it from the root</source>
        <translation>„%1“ ist relativ; bei kind = &quot;ssh&quot; ab der Wurzel schreiben</translation>
    </message>
    <message>
        <source>The secret is empty</source>
        <translation>Das Geheimnis ist leer</translation>
    </message>
    <message>
        <source>The command is empty</source>
        <translation>Das Kommando ist leer</translation>
    </message>
    <message>
        <source>Run it in a terminal: %1</source>
        <translation>Im Terminal ausführen: %1</translation>
    </message>
    <message>
        <source>The command for the secret did not end in time</source>
        <translation>Das Kommando für das Geheimnis endete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>The command for the secret failed (%1)</source>
        <translation>Das Kommando für das Geheimnis ist fehlgeschlagen (%1)</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>The profile has no such secret</source>
        <translation>Das Profil hat kein solches Geheimnis</translation>
    </message>
    <message>
        <source>The secret is in the desktop&apos;s keychain, which only the window can open</source>
        <translation>Das Geheimnis liegt im Schlüsselbund des Desktops, den nur das Fenster öffnen kann</translation>
    </message>
    <message>
        <source>The environment %1 is marked production and is not unlocked</source>
        <translation>Die Umgebung %1 ist als Produktion gekennzeichnet und nicht freigegeben</translation>
    </message>
    <message>
        <source>Unlock it for this session (--unlock) and try again</source>
        <translation>Für diese Sitzung freigeben (--unlock) und erneut versuchen</translation>
    </message>
    <message>
        <source>For the command line and the monitor name a file, command or variable</source>
        <translation>Für Kommandozeile und Monitor eine Datei, einen Befehl oder eine Variable angeben</translation>
    </message>
</context>
<context>
    <name>gw::golden</name>
    <message>
        <source>nothing</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Cannot list the directory</source>
        <translation>Das Verzeichnis lässt sich nicht auflisten</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is larger than %1 MB</source>
        <translation>ist größer als %1 MB</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>its signature: %1</source>
        <translation>ihre Signatur: %1</translation>
    </message>
    <message>
        <source>its signature does not fit: changed after signing, or signed with another key</source>
        <translation>ihre Signatur passt nicht: nach dem Signieren geändert oder mit einem anderen Schlüssel signiert</translation>
    </message>
    <message>
        <source>Not a golden file: %1</source>
        <translation>Keine Golden-Datei: %1</translation>
    </message>
    <message>
        <source>Cannot look at the golden directory</source>
        <translation>Das Golden-Verzeichnis lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>Cannot look at a golden file</source>
        <translation>Eine Golden-Datei lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>Looking at the golden files was stopped</source>
        <translation>Das Durchsehen der Golden-Dateien wurde abgebrochen</translation>
    </message>
    <message>
        <source>not valid JSON (%1)</source>
        <translation>kein gültiges JSON (%1)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or has another type</source>
        <translation>„%1“ fehlt oder hat einen anderen Typ</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>holds the run %1, not the one of its name</source>
        <translation>enthält den Lauf %1, nicht den ihres Namens</translation>
    </message>
    <message>
        <source>its workflow_hash %1 is not that of its steps, %2</source>
        <translation>ihr workflow_hash %1 ist nicht der ihrer Schritte, %2</translation>
    </message>
    <message>
        <source>its output is not valid JSON or nested too deeply</source>
        <translation>ihre Ausgabe ist kein gültiges JSON oder zu tief verschachtelt</translation>
    </message>
    <message>
        <source>not valid JSON (%1, at byte %2)</source>
        <translation>kein gültiges JSON (%1, bei Byte %2)</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1: holds the run %2, not the one of its name</source>
        <translation>Zeile %1: enthält den Lauf %2, nicht den ihres Namens</translation>
    </message>
    <message>
        <source>line %1: its output_hash %2 is not that of its output, %3</source>
        <translation>Zeile %1: ihr output_hash %2 ist nicht der ihrer Ausgabe, %3</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>events of two runs, %1 and %2</source>
        <translation>Ereignisse zweier Läufe, %1 und %2</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>Not an engine recording: %1</source>
        <translation>Keine Aufzeichnung der Engine: %1</translation>
    </message>
    <message>
        <source>its signature does not fit</source>
        <translation>ihre Signatur passt nicht</translation>
    </message>
    <message>
        <source>the output_hash of its step %1 is not that of its output</source>
        <translation>der output_hash ihres Schritts %1 ist nicht der seiner Ausgabe</translation>
    </message>
    <message>
        <source>it holds the run %1</source>
        <translation>sie enthält den Lauf %1</translation>
    </message>
    <message>
        <source>its workflow_hash is not that of its steps</source>
        <translation>ihr workflow_hash ist nicht der ihrer Schritte</translation>
    </message>
    <message>
        <source>its workflow_hash was %1 when it was compared, and is %2 now</source>
        <translation>ihr workflow_hash war beim Vergleich %1 und ist jetzt %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 is %2 in the original and %3 in the replay</source>
        <translation>%1 ist %2 im Original und %3 in der Wiederholung</translation>
    </message>
    <message>
        <source>%1 was given other inputs although every step before it agrees: %2.</source>
        <translation>%1 bekam andere Eingaben, obwohl jeder Schritt davor übereinstimmt: %2.</translation>
    </message>
    <message>
        <source>Only a time or duration differs in %1, yet it counts in the hash: %2. Leave the field out of the hash.</source>
        <translation>%1: Nur eine Zeit oder Dauer weicht ab, zählt aber im Hash: %2. Das Feld aus dem Hash herauslassen.</translation>
    </message>
    <message>
        <source>%1 calls out, and was answered differently%2. Record or mock the call.</source>
        <translation>%1 ruft nach außen und bekam eine andere Antwort%2. Den Aufruf aufzeichnen oder ersetzen.</translation>
    </message>
    <message>
        <source>%1 had the same seed (%2) and the same inputs, and drew other values: %3. Seed the generator.</source>
        <translation>%1 hatte denselben Seed (%2) und dieselben Eingaben und zog andere Werte: %3. Dem Generator einen Seed geben.</translation>
    </message>
    <message>
        <source>%1 had the same seed and inputs and wrote equal values, but differently spelled or with another outcome: %2 and %3.</source>
        <translation>%1 hatte denselben Seed und dieselben Eingaben und schrieb gleiche Werte, aber in anderer Schreibweise oder mit anderem Ausgang: %2 und %3.</translation>
    </message>
    <message>
        <source>%1 had the same seed (%2) and the same inputs, and its result differs: %3. Debug that step.</source>
        <translation>%1 hatte denselben Seed (%2) und dieselben Eingaben, und das Ergebnis weicht ab: %3. Diesen Schritt untersuchen.</translation>
    </message>
    <message>
        <source>The two runs are of different specifications (%1 and %2): they cannot be compared.</source>
        <translation>Die beiden Läufe haben verschiedene Spezifikationen (%1 und %2): sie sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>The run&apos;s base seed was %1 in the original and %2 in the replay. Check how the seed is handed on.</source>
        <translation>Der Basis-Seed des Laufs war %1 im Original und %2 in der Wiederholung. Prüfen, wie der Seed weitergegeben wird.</translation>
    </message>
    <message>
        <source>Step %1 (%2)</source>
        <translation>Schritt %1 (%2)</translation>
    </message>
    <message>
        <source>Step %1 was %2 in the original and %3 in the replay: the run took another way.</source>
        <translation>Schritt %1 war %2 im Original und %3 in der Wiederholung: der Lauf nahm einen anderen Weg.</translation>
    </message>
    <message>
        <source>%1 had the seed %2 in the original and %3 in the replay. Check how the seed is handed on.</source>
        <translation>%1 hatte den Seed %2 im Original und %3 in der Wiederholung. Prüfen, wie der Seed weitergegeben wird.</translation>
    </message>
    <message>
        <source>The engine&apos;s recordings of both runs agree, although the report says they differ.</source>
        <translation>Die Aufzeichnungen der Engine von beiden Läufen stimmen überein, obwohl der Bericht sagt, dass sie abweichen.</translation>
    </message>
    <message>
        <source>The step that differs is %1, which by its name calls out. Record or mock the call.</source>
        <translation>Der abweichende Schritt ist %1, der dem Namen nach nach außen ruft. Den Aufruf aufzeichnen oder ersetzen.</translation>
    </message>
    <message>
        <source> The step that differs is %1.</source>
        <translation> Der abweichende Schritt ist %1.</translation>
    </message>
    <message>
        <source> The original ran %1 where the replay ran %2.</source>
        <translation> Das Original führte %1 aus, wo die Wiederholung %2 ausführte.</translation>
    </message>
    <message>
        <source>The golden file is intact, so the runs really differ.</source>
        <translation>Die Golden-Datei ist unversehrt, die Läufe weichen also wirklich ab.</translation>
    </message>
    <message>
        <source>%1%2 A report holds only hashes; the reason needs the engine&apos;s recordings %3.steps.jsonl and %4.steps.jsonl.</source>
        <translation>%1%2 Ein Bericht enthält nur Hashes; den Grund zeigen erst die Aufzeichnungen der Engine %3.steps.jsonl und %4.steps.jsonl.</translation>
    </message>
    <message>
        <source>The golden file was changed after it was recorded: %1. The engine is not at fault; restore the file from an archive and find out who wrote it.</source>
        <translation>Die Golden-Datei wurde nach der Aufzeichnung geändert: %1. Die Engine ist nicht schuld; die Datei aus einem Archiv wiederherstellen und herausfinden, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>%1 is not used: %2</source>
        <translation>%1 wird nicht genutzt: %2</translation>
    </message>
    <message>
        <source>The golden file was not found.</source>
        <translation>Die Golden-Datei wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The golden file cannot be read.</source>
        <translation>Die Golden-Datei ist nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>The original has %1 step(s) and the replay %2; those both have agree.</source>
        <translation>
            <numerusform>Das Original hat %1 Schritt, die Wiederholung %2; die gemeinsamen stimmen überein.</numerusform>
            <numerusform>Das Original hat %1 Schritte, die Wiederholung %2; die gemeinsamen stimmen überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>They differ in more than %1 places; the rest was not compared.</source>
        <translation>Sie unterscheiden sich an mehr als %1 Stellen; der Rest wurde nicht verglichen.</translation>
    </message>
    <message>
        <source>%1 was changed after it was recorded: %2. The engine is not at fault; restore the file from an archive and find out who wrote it.</source>
        <translation>%1 wurde nach der Aufzeichnung verändert: %2. Die Engine trifft keine Schuld; stellen Sie die Datei aus einem Archiv wieder her und finden Sie heraus, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Every step agrees in seed, inputs and output; still %1.</source>
        <translation>Alle Schritte stimmen in Seed, Eingaben und Ausgabe überein; dennoch: %1.</translation>
    </message>
    <message>
        <source>The two runs are of different workflows (%1 and %2): they cannot be compared.</source>
        <translation>Die beiden Läufe sind von verschiedenen Workflows (%1 und %2): Sie sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>The seed was %1 in the original and %2 in the replay. Check how the seed is handed on.</source>
        <translation>Der Seed war %1 im Original und %2 in der Wiederholung. Prüfen Sie, wie der Seed weitergegeben wird.</translation>
    </message>
    <message>
        <source>%1. A golden file holds only hashes; the reason needs the engine&apos;s recordings %2.steps.jsonl and %3.steps.jsonl.</source>
        <translation>%1. Eine Golden-Datei enthält nur Hashes; für den Grund braucht es die Aufzeichnungen der Engine %2.steps.jsonl und %3.steps.jsonl.</translation>
    </message>
    <message>
        <source>%1 cannot be compared: %2</source>
        <translation>%1 kann nicht verglichen werden: %2</translation>
    </message>
    <message>
        <source>One is a golden file of a shadow run and one a recording of the engine: compare two of one kind.</source>
        <translation>Das eine ist eine Golden-Datei eines Shadow-Laufs, das andere eine Aufzeichnung der Engine: Vergleichen Sie zwei von einer Art.</translation>
    </message>
    <message>
        <source>They agree, and yet: %1</source>
        <translation>Sie stimmen überein, und doch: %1</translation>
    </message>
    <message>
        <source>Comparing the directories was stopped while they were listed</source>
        <translation>Der Vergleich der Verzeichnisse wurde abgebrochen, während sie aufgelistet wurden</translation>
    </message>
    <message>
        <source>The report does not mention %1. That proves nothing: it lists five mismatches at most, and no replay that matched.</source>
        <translation>Der Bericht erwähnt %1 nicht. Das beweist nichts: Er nennt höchstens fünf Abweichungen und keine Wiederholung, die übereinstimmte.</translation>
    </message>
    <message>
        <source>Not a file of ignore rules</source>
        <translation>Keine Datei mit Regeln</translation>
    </message>
    <message>
        <source>Move it away to begin anew</source>
        <translation>Legen Sie sie beiseite, um neu zu beginnen</translation>
    </message>
    <message>
        <source>The ignore rules are being changed by %1 (pid %2)</source>
        <translation>Die Regeln werden gerade von %1 (pid %2) geändert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>There is no such ignore rule</source>
        <translation>Eine solche Regel gibt es nicht</translation>
    </message>
    <message>
        <source>A rule that ignores differences needs an owner and a reason</source>
        <translation>Eine Regel, die Unterschiede übergeht, braucht einen Verantwortlichen und einen Grund</translation>
    </message>
    <message>
        <source>Give both: someone will ask</source>
        <translation>Nennen Sie beides: Jemand wird fragen</translation>
    </message>
    <message>
        <source>The rule does not say what to ignore</source>
        <translation>Die Regel sagt nicht, was zu übergehen ist</translation>
    </message>
    <message>
        <source>Give a name such as trace_id, or a pointer such as /steps/*/output/trace_id</source>
        <translation>Nennen Sie einen Namen wie trace_id oder einen Zeiger wie /steps/*/output/trace_id</translation>
    </message>
    <message>
        <source>A pointer begins with a slash</source>
        <translation>Ein Zeiger beginnt mit einem Schrägstrich</translation>
    </message>
    <message>
        <source>Write /%1</source>
        <translation>Schreiben Sie /%1</translation>
    </message>
    <message>
        <source>Name the field, for instance /steps/*/output/trace_id</source>
        <translation>Nennen Sie das Feld, zum Beispiel /steps/*/output/trace_id</translation>
    </message>
    <message>
        <source>Reading the golden files was stopped</source>
        <translation>Das Lesen der Golden-Dateien wurde abgebrochen</translation>
    </message>
    <message>
        <source>written within the last minute: it may not be finished</source>
        <translation>in der letzten Minute geschrieben: vielleicht noch nicht fertig</translation>
    </message>
    <message>
        <source>There is no key to sign with</source>
        <translation>Es gibt keinen Schlüssel zum Signieren</translation>
    </message>
    <message>
        <source>Set GOLDEN_SECRET, or name the secret golden_hmac in the profile</source>
        <translation>Setzen Sie GOLDEN_SECRET, oder nennen Sie das Geheimnis golden_hmac im Profil</translation>
    </message>
    <message>
        <source>Cannot make the folder for ignore rules</source>
        <translation>Der Ordner für die Regeln kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Check the permissions above it, or set XDG_STATE_HOME</source>
        <translation>Prüfen Sie die Rechte darüber, oder setzen Sie XDG_STATE_HOME</translation>
    </message>
    <message>
        <source>The rule would ignore whole results, seeds or hashes, not one field of a result</source>
        <translation>Die Regel überginge ganze Ergebnisse, Seeds oder Hashes, nicht ein Feld eines Ergebnisses</translation>
    </message>
    <message>
        <source>The archive&apos;s index has another version: %1</source>
        <translation>Der Index des Archivs hat eine andere Version: %1</translation>
    </message>
    <message>
        <source>Update Goldwatch; plain tar reads the archive too</source>
        <translation>Goldwatch aktualisieren; auch tar liest das Archiv</translation>
    </message>
    <message>
        <source>The archive&apos;s index contradicts itself</source>
        <translation>Der Index des Archivs widerspricht sich</translation>
    </message>
    <message>
        <source>Plain tar may still read the files before the damage</source>
        <translation>tar kann die Dateien vor dem Schaden vielleicht noch lesen</translation>
    </message>
    <message>
        <source>Cannot read the archive</source>
        <translation>Das Archiv ist nicht lesbar</translation>
    </message>
    <message>
        <source>The archive has no table where its end says</source>
        <translation>Das Archiv hat keine Tabelle, wo sein Ende sie nennt</translation>
    </message>
    <message>
        <source>The archive&apos;s end is missing: it was cut off, or is not an archive of Goldwatch</source>
        <translation>Das Ende des Archivs fehlt: Es wurde abgeschnitten oder ist kein Archiv von Goldwatch</translation>
    </message>
    <message>
        <source>The archive&apos;s table is damaged</source>
        <translation>Die Tabelle des Archivs ist beschädigt</translation>
    </message>
    <message>
        <source>The archive is not as long as its table says</source>
        <translation>Das Archiv ist nicht so lang, wie seine Tabelle sagt</translation>
    </message>
    <message>
        <source>The archive became shorter while it was read</source>
        <translation>Das Archiv wurde kürzer, während es gelesen wurde</translation>
    </message>
    <message>
        <source>Damaged at byte %1: it does not unpack to what its checksum says</source>
        <translation>Beschädigt bei Byte %1: Es ergibt entpackt nicht, was seine Prüfsumme sagt</translation>
    </message>
    <message>
        <source>The archive&apos;s manifest is not as it should be</source>
        <translation>Das Verzeichnis der Prüfsummen im Archiv ist nicht, wie es sein soll</translation>
    </message>
    <message>
        <source>The archive has no file of that name</source>
        <translation>Das Archiv hat keine Datei dieses Namens</translation>
    </message>
    <message>
        <source>`golden ls` lists the names as they have to be given</source>
        <translation>`golden ls` nennt die Namen, wie sie anzugeben sind</translation>
    </message>
    <message>
        <source>The file is in the manifest, but not in the archive</source>
        <translation>Für die Datei gibt es eine Prüfsumme, im Archiv ist sie nicht</translation>
    </message>
    <message>
        <source>The file does not have the digest of the manifest</source>
        <translation>Die Datei hat eine andere Prüfsumme als beim Packen</translation>
    </message>
    <message>
        <source>It was altered in the archive; look for another copy</source>
        <translation>Sie wurde im Archiv verändert; eine andere Kopie suchen</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %1 times its size: it looks like a decompression bomb</source>
        <translation>Das Archiv ergibt entpackt mehr als das %1-Fache seiner Größe: Es sieht nach einer Dekompressionsbombe aus</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>There is more in the archive than in its manifest</source>
        <translation>Im Archiv ist mehr, als es Prüfsummen hat</translation>
    </message>
    <message>
        <source>another file is in its place: %1</source>
        <translation>an ihrer Stelle ist eine andere Datei: %1</translation>
    </message>
    <message>
        <source>has another length than in the manifest</source>
        <translation>hat eine andere Länge als beim Packen</translation>
    </message>
    <message>
        <source>has another digest than in the manifest</source>
        <translation>hat eine andere Prüfsumme als beim Packen</translation>
    </message>
    <message>
        <source>is not what was read from the file</source>
        <translation>ist nicht, was aus der Datei gelesen wurde</translation>
    </message>
    <message>
        <source>It holds another number of files than was packed</source>
        <translation>Es enthält eine andere Zahl von Dateien, als gepackt wurden</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Vor dem Ende angehalten</translation>
    </message>
    <message>
        <source>The archive&apos;s index has another digest than its manifest says</source>
        <translation>Der Index des Archivs hat eine andere Prüfsumme als beim Packen</translation>
    </message>
    <message>
        <source>There is no such slice: %1 of %2</source>
        <translation>Es gibt keinen solchen Teil: %1 von %2</translation>
    </message>
    <message>
        <source>Cannot look at the archive</source>
        <translation>Das Archiv lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>er hat keinen Namen</translation>
    </message>
    <message>
        <source>its name is absolute (--strip-absolute puts it under the target)</source>
        <translation>sein Name ist absolut (--strip-absolute legt ihn unter das Ziel)</translation>
    </message>
    <message>
        <source>its name has control characters</source>
        <translation>sein Name enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>its name is longer than a path can be</source>
        <translation>sein Name ist länger, als ein Pfad sein kann</translation>
    </message>
    <message>
        <source>its name leads out of the target (..)</source>
        <translation>sein Name führt aus dem Ziel hinaus (..)</translation>
    </message>
    <message>
        <source>Listing was stopped</source>
        <translation>Das Auflisten wurde angehalten</translation>
    </message>
    <message>
        <source>The archive has more than %1 entries, too many to be shown as a table</source>
        <translation>Das Archiv hat mehr als %1 Einträge, zu viele für eine Tabelle</translation>
    </message>
    <message>
        <source>`goldwatchctl golden ls` lists it</source>
        <translation>`goldwatchctl golden ls` listet es auf</translation>
    </message>
    <message>
        <source>The archive has an entry with a name of %1 bytes</source>
        <translation>Das Archiv hat einen Eintrag mit einem Namen von %1 Bytes</translation>
    </message>
    <message>
        <source>Only archives of Goldwatch can be verified in slices</source>
        <translation>Nur Archive von Goldwatch lassen sich in Teilen prüfen</translation>
    </message>
    <message>
        <source>Verify it whole</source>
        <translation>Das ganze Archiv prüfen</translation>
    </message>
    <message>
        <source>There is no entry in it</source>
        <translation>Es enthält keinen Eintrag</translation>
    </message>
    <message>
        <source>After the end of the archive stand other bytes</source>
        <translation>Nach dem Ende des Archivs stehen andere Bytes</translation>
    </message>
    <message>
        <source>The archive is cut off</source>
        <translation>Das Archiv ist abgeschnitten</translation>
    </message>
    <message>
        <source>The archive is damaged before byte %1: %2</source>
        <translation>Das Archiv ist vor Byte %1 beschädigt: %2</translation>
    </message>
    <message>
        <source>has control characters in its name, which restoring refuses</source>
        <translation>hat Steuerzeichen im Namen, die beim Wiederherstellen abgelehnt würden</translation>
    </message>
    <message>
        <source>is a signature without its recording</source>
        <translation>ist eine Signatur ohne ihre Aufzeichnung</translation>
    </message>
    <message>
        <source>belongs to a file that is kept</source>
        <translation>gehört zu einer Datei, die behalten wird</translation>
    </message>
    <message>
        <source>The directory holds more names than one archive can</source>
        <translation>Das Verzeichnis hat mehr Namen, als ein Archiv fasst</translation>
    </message>
    <message>
        <source>Pack the older ones first, with more --days</source>
        <translation>Erst die älteren packen, mit mehr --days</translation>
    </message>
    <message>
        <source>Cannot open the directory</source>
        <translation>Das Verzeichnis lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Packing was stopped, there is no archive</source>
        <translation>Das Packen wurde angehalten, es gibt kein Archiv</translation>
    </message>
    <message>
        <source>The archive does not read back as it was written: %1</source>
        <translation>Das Archiv ist zurückgelesen nicht, was geschrieben wurde: %1</translation>
    </message>
    <message>
        <source>Nothing was removed. Check the disk and the memory of this machine</source>
        <translation>Nichts wurde entfernt. Platte und Speicher dieses Rechners prüfen</translation>
    </message>
    <message>
        <source>vanished meanwhile</source>
        <translation>ist inzwischen verschwunden</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>cannot be removed: %1</source>
        <translation>lässt sich nicht entfernen: %1</translation>
    </message>
    <message>
        <source>Files were removed, but their directory could not be flushed to disk</source>
        <translation>Dateien wurden entfernt, aber ihr Verzeichnis ließ sich nicht auf die Platte schreiben</translation>
    </message>
    <message>
        <source>The archive does not say where its files came from</source>
        <translation>Das Archiv sagt nicht, woher seine Dateien kamen</translation>
    </message>
    <message>
        <source>Give the directory to restore to with --to</source>
        <translation>Das Zielverzeichnis mit --to angeben</translation>
    </message>
    <message>
        <source>Restoring was stopped</source>
        <translation>Das Wiederherstellen wurde angehalten</translation>
    </message>
    <message>
        <source>Run it again: files that are there already are left as they are</source>
        <translation>Noch einmal ausführen: Dateien, die schon da sind, bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>it is a symbolic link to %1</source>
        <translation>er ist ein symbolischer Link auf %1</translation>
    </message>
    <message>
        <source>it is a hard link to %1</source>
        <translation>er ist ein harter Link auf %1</translation>
    </message>
    <message>
        <source>it is a device, a FIFO or a socket</source>
        <translation>er ist ein Gerät, eine FIFO oder ein Socket</translation>
    </message>
    <message>
        <source>another file appeared there meanwhile</source>
        <translation>inzwischen ist dort eine andere Datei</translation>
    </message>
    <message>
        <source>what is there is not a regular file</source>
        <translation>was dort ist, ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>a file of other content is there (--force replaces it)</source>
        <translation>dort ist eine Datei mit anderem Inhalt (--force ersetzt sie)</translation>
    </message>
    <message>
        <source>is not what the manifest says</source>
        <translation>ist nicht, was die Prüfsumme sagt</translation>
    </message>
    <message>
        <source>The archive says that its files came from %1, which is no place of golden files here</source>
        <translation>Laut Archiv kommen seine Dateien aus %1; dort liegen hier keine Golden-Dateien</translation>
    </message>
    <message>
        <source>it comes from a directory that is none of golden files here (--to names a target)</source>
        <translation>sie kommt aus einem Verzeichnis, in dem hier keine Golden-Dateien liegen (--to nennt ein Ziel)</translation>
    </message>
    <message>
        <source>Looking into the archive was stopped</source>
        <translation>Das Durchsehen des Archivs wurde angehalten</translation>
    </message>
    <message>
        <source>another entry goes to the same place</source>
        <translation>ein anderer Eintrag kommt an dieselbe Stelle</translation>
    </message>
    <message>
        <source>Cannot look at a file</source>
        <translation>Eine Datei lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>Cannot read the file</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>was replaced by a symbolic link meanwhile</source>
        <translation>wurde inzwischen durch einen symbolischen Link ersetzt</translation>
    </message>
    <message>
        <source>Cannot write to the directory to restore to</source>
        <translation>In das Zielverzeichnis lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Cannot create the directory</source>
        <translation>Das Verzeichnis lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>a symbolic link or a file stands in its way: %1</source>
        <translation>ein symbolischer Link oder eine Datei steht im Weg: %1</translation>
    </message>
    <message>
        <source>Cannot look at the file that is there</source>
        <translation>Die vorhandene Datei lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>Cannot read the file that is there</source>
        <translation>Die vorhandene Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Cannot create a file</source>
        <translation>Eine Datei lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Cannot write a file</source>
        <translation>Eine Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Cannot flush the restored files to disk</source>
        <translation>Die wiederhergestellten Dateien lassen sich nicht auf die Platte schreiben</translation>
    </message>
    <message>
        <source>Cannot read back what was restored</source>
        <translation>Das Wiederhergestellte lässt sich nicht zurücklesen</translation>
    </message>
    <message>
        <source>What was restored does not read back as it was written</source>
        <translation>Das Wiederhergestellte ist zurückgelesen nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>Check the disk and the memory of this machine</source>
        <translation>Platte und Speicher dieses Rechners prüfen</translation>
    </message>
    <message>
        <source>Cannot give the file its name</source>
        <translation>Die Datei lässt sich nicht an ihren Platz bringen</translation>
    </message>
    <message>
        <source>The files are in place, but their directory could not be flushed to disk</source>
        <translation>Die Dateien sind an ihrem Platz, aber ihr Verzeichnis ließ sich nicht auf die Platte schreiben</translation>
    </message>
    <message>
        <source>another entry of the archive has the same name</source>
        <translation>ein anderer Eintrag des Archivs hat denselben Namen</translation>
    </message>
    <message>
        <source>Cannot give the directory its name</source>
        <translation>Das Verzeichnis lässt sich nicht an seinen Platz bringen</translation>
    </message>
    <message>
        <source>The archive is damaged</source>
        <translation>Das Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %1 times its size, or to more than can be: it looks like a decompression bomb</source>
        <translation>Das Archiv ergibt entpackt mehr als das %1-Fache seiner Größe, oder mehr, als sein kann: Es sieht nach einer Dekompressionsbombe aus</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Das Archiv ist leer</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB</source>
        <translation>Die Datei ist größer als %1 MB</translation>
    </message>
    <message>
        <source>The archive&apos;s index does not unpack to what was packed</source>
        <translation>Der Index des Archivs ergibt entpackt nicht, was gepackt wurde</translation>
    </message>
    <message>
        <source>KArchive cannot write the entry</source>
        <translation>KArchive kann den Eintrag nicht schreiben</translation>
    </message>
    <message>
        <source>It ends between a name and its entry</source>
        <translation>Es endet zwischen einem Namen und dessen Eintrag</translation>
    </message>
    <message>
        <source>It ends within the head of an entry</source>
        <translation>Es endet im Kopf eines Eintrags</translation>
    </message>
    <message>
        <source>The head of an entry has another checksum than it says</source>
        <translation>Der Kopf eines Eintrags hat eine andere Prüfsumme, als er sagt</translation>
    </message>
    <message>
        <source>It ends within an entry</source>
        <translation>Es endet in einem Eintrag</translation>
    </message>
    <message>
        <source>It holds something else than regular files</source>
        <translation>Es enthält anderes als gewöhnliche Dateien</translation>
    </message>
    <message>
        <source>a program that did not say its name</source>
        <translation>ein Programm, das seinen Namen nicht nannte</translation>
    </message>
    <message>
        <source>Cannot lock the archive directory</source>
        <translation>Das Archivverzeichnis lässt sich nicht sperren</translation>
    </message>
    <message>
        <source>Another program works on the archives: %1</source>
        <translation>Ein anderes Programm arbeitet an den Archiven: %1</translation>
    </message>
    <message>
        <source>Try again when it is done</source>
        <translation>Erneut versuchen, wenn es fertig ist</translation>
    </message>
    <message>
        <source>The archive was replaced while it was verified</source>
        <translation>Das Archiv wurde ersetzt, während es geprüft wurde</translation>
    </message>
    <message>
        <source>Verify it again</source>
        <translation>Prüfen Sie es noch einmal</translation>
    </message>
    <message>
        <source>Remove the file, or go on with --accept-vanished</source>
        <translation>Die Datei entfernen oder mit --accept-vanished weitermachen</translation>
    </message>
    <message>
        <source>%1 had %2, has %3</source>
        <translation>%1 hatte %2, hat %3</translation>
    </message>
    <message>
        <source>Golden files vanished since retention last ran (%1)</source>
        <translation>Seit dem letzten Lauf (%1) sind Golden-Dateien verschwunden</translation>
    </message>
    <message>
        <source>Find out who removed them; if it is all right, go on with --accept-vanished</source>
        <translation>Herausfinden, wer sie entfernt hat; wenn es seine Ordnung hat, mit --accept-vanished weitermachen</translation>
    </message>
    <message>
        <source>No golden directory on it grows</source>
        <translation>Kein Golden-Verzeichnis auf ihr nimmt zu</translation>
    </message>
    <message>
        <source>No golden directory grows</source>
        <translation>Kein Golden-Verzeichnis nimmt zu</translation>
    </message>
    <message>
        <source>There is no archive from which to tell how small golden files become</source>
        <translation>Es gibt kein Archiv, aus dem sich ersehen ließe, wie klein Golden-Dateien werden</translation>
    </message>
    <message>
        <source>No golden directory is there</source>
        <translation>Kein Golden-Verzeichnis ist da</translation>
    </message>
    <message>
        <source>The disk of %1 is beyond %2 %: archive or clean up now</source>
        <translation>Die Platte von %1 ist zu mehr als %2 % voll: jetzt archivieren oder aufräumen</translation>
    </message>
    <message>
        <source>The disk of %1 will be %2 % full in some %3: archive before that</source>
        <translation>Die Platte von %1 wird in etwa %3 zu %2 % voll sein: vorher archivieren</translation>
    </message>
    <message>
        <source>The disk of %1 may be %2 % full in %3, if the run goes on as in its busiest time</source>
        <translation>Die Platte von %1 kann in %3 zu %2 % voll sein, wenn der Lauf weitergeht wie in seiner regsten Zeit</translation>
    </message>
    <message>
        <source>Keeping %1 days instead of %2 takes %3 less of golden files at most</source>
        <translation>%1 statt %2 Tage aufzubewahren braucht höchstens %3 weniger für Golden-Dateien</translation>
    </message>
    <message>
        <source>, and %1 more of archives</source>
        <translation>und %1 mehr für Archive</translation>
    </message>
    <message>
        <source>There are no golden files from which to tell a rate</source>
        <translation>Es gibt keine Golden-Dateien, aus denen sich eine Zunahme ersehen ließe</translation>
    </message>
    <message>
        <source>Nothing was written for %1</source>
        <translation>Seit %1 wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Its run has written for %1 only, too short a time to tell a rate</source>
        <translation>Sein Lauf schreibt erst seit %1, zu kurz, um eine Zunahme zu erkennen</translation>
    </message>
    <message>
        <source>A hold needs a pattern and a reason</source>
        <translation>Eine Sperre braucht ein Muster und einen Grund</translation>
    </message>
    <message>
        <source>The hold would have ended already</source>
        <translation>Die Sperre wäre schon beendet</translation>
    </message>
    <message>
        <source>There is a hold of that id already</source>
        <translation>Es gibt schon eine Sperre dieser Kennung</translation>
    </message>
    <message>
        <source>There is no hold of that id</source>
        <translation>Es gibt keine Sperre dieser Kennung</translation>
    </message>
    <message>
        <source>`golden hold list` shows them</source>
        <translation>`golden hold list` zeigt sie</translation>
    </message>
    <message>
        <source>held until %1: %2</source>
        <translation>gesperrt bis %1: %2</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>gesperrt: %1</translation>
    </message>
    <message>
        <source>Cannot look at the directories</source>
        <translation>Die Verzeichnisse lassen sich nicht ansehen</translation>
    </message>
    <message>
        <source>cannot be moved: %1</source>
        <translation>lässt sich nicht verschieben: %1</translation>
    </message>
    <message>
        <source>another file is in its place</source>
        <translation>an ihrer Stelle ist eine andere Datei</translation>
    </message>
    <message>
        <source>Files were moved, but their directories could not be flushed to disk</source>
        <translation>Dateien wurden verschoben, aber ihre Verzeichnisse ließen sich nicht auf die Platte schreiben</translation>
    </message>
    <message>
        <source>Make a new plan and look at it</source>
        <translation>Einen neuen Plan machen und ansehen</translation>
    </message>
    <message>
        <source>The plan is for something else</source>
        <translation>Der Plan ist für etwas anderes</translation>
    </message>
    <message>
        <source>Nothing is left of the %1 files the plan is about</source>
        <translation>Von den %1 Dateien des Plans ist nichts mehr da</translation>
    </message>
    <message>
        <source>The plan is about %1 files, there are %2 now</source>
        <translation>Der Plan nennt %1 Dateien, jetzt sind es %2</translation>
    </message>
    <message>
        <source>Files changed since the plan was made</source>
        <translation>Seit dem Plan haben sich Dateien geändert</translation>
    </message>
    <message>
        <source>There are files in directories that the plan does not know</source>
        <translation>Es gibt Dateien in Verzeichnissen, die der Plan nicht kennt</translation>
    </message>
    <message>
        <source>This is no plan of retention</source>
        <translation>Das ist kein Plan</translation>
    </message>
    <message>
        <source>Make one with --dry-run --json</source>
        <translation>Einen mit --dry-run --json machen</translation>
    </message>
    <message>
        <source>Cannot ask how much room the archives have</source>
        <translation>Wie viel Platz die Archive haben, ist nicht zu erfahren</translation>
    </message>
    <message>
        <source>The disk of the archives has no room even for a small one: %1 are missing</source>
        <translation>Die Platte der Archive hat nicht einmal Platz für ein kleines: Es fehlen %1</translation>
    </message>
    <message>
        <source>Make room, lower [retention] reserve_mb, or archive to another disk (ARCHIVE_DIR)</source>
        <translation>Platz schaffen, [retention] reserve_mb senken oder auf eine andere Platte archivieren (ARCHIVE_DIR)</translation>
    </message>
    <message>
        <source>There is nothing of that id in the trash</source>
        <translation>Im Papierkorb ist nichts dieser Kennung</translation>
    </message>
    <message>
        <source>`golden trash list` shows what is</source>
        <translation>`golden trash list` zeigt, was darin ist</translation>
    </message>
    <message>
        <source>Nobody can tell whether it is held: %1</source>
        <translation>Niemand kann sagen, ob eine Sperre dafür gilt: %1</translation>
    </message>
    <message>
        <source>`golden hold list` shows the holds</source>
        <translation>`golden hold list` zeigt die Sperren</translation>
    </message>
    <message>
        <source>is dated in the future, %1: its age is not known</source>
        <translation>trägt ein Datum in der Zukunft, %1: sein Alter ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>gw::gui</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The document cannot be shown</source>
        <translation>Das Dokument lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>There is no such page</source>
        <translation>Diese Seite gibt es nicht</translation>
    </message>
    <message>
        <source>The page cannot be drawn</source>
        <translation>Die Seite lässt sich nicht zeichnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Mismatch, cycle %1</source>
        <translation>Abweichung, Zyklus %1</translation>
    </message>
    <message>
        <source>Report %1 unreadable</source>
        <translation>Bericht %1 unlesbar</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>%1 in cycle %2</source>
        <translation>%1 in Zyklus %2</translation>
    </message>
    <message>
        <source>no data, %1</source>
        <translation>keine Daten, %1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>↑ %1, above this scale</source>
        <translation>↑ %1, über dieser Skala</translation>
    </message>
    <message>
        <source>%1 critical</source>
        <translation>%1 kritisch</translation>
    </message>
    <message>
        <source>%1 warning</source>
        <translation>%1 Warnung</translation>
    </message>
    <message>
        <source>warning at %1 MB</source>
        <translation>Warnung ab %1 MB</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Cycles per minute</source>
        <translation>Zyklen pro Minute</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 erwartet</translation>
    </message>
    <message>
        <source>Mismatches</source>
        <translation>Abweichungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 cycle report(s) read</source>
        <translation>
            <numerusform>%1 Bericht gelesen</numerusform>
            <numerusform>%1 Berichte gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>in cycle %1</source>
        <translation>in Zyklus %1</translation>
    </message>
    <message>
        <source>Golden files</source>
        <translation>Golden-Dateien</translation>
    </message>
    <message>
        <source>forecast %1 · %2</source>
        <translation>Prognose %1 · %2</translation>
    </message>
    <message>
        <source>at the finish, ± %1 %</source>
        <translation>am Ende, ± %1 %</translation>
    </message>
    <message>
        <source>Disk used</source>
        <translation>Platte belegt</translation>
    </message>
    <message>
        <source>Disk used, %1</source>
        <translation>Platte belegt, %1</translation>
    </message>
    <message>
        <source>forecast %1 at the finish</source>
        <translation>Prognose %1 am Ende</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Notaus</translation>
    </message>
    <message>
        <source>Stop lifted</source>
        <translation>Notaus aufgehoben</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>%1 run time</source>
        <translation>%1 Laufzeit</translation>
    </message>
    <message>
        <source>%1 of run time to go</source>
        <translation>noch %1 Laufzeit</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>Latency, engine</source>
        <translation>Latenz, Engine</translation>
    </message>
    <message>
        <source>Latency, stores</source>
        <translation>Latenz, Datenbanken</translation>
    </message>
    <message>
        <source>Latency, alerting</source>
        <translation>Latenz, Alarmierung</translation>
    </message>
    <message>
        <source>not used here</source>
        <translation>hier nicht genutzt</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>Prometheus has not answered yet</source>
        <translation>Prometheus hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>no series: nothing matches this query in this range</source>
        <translation>keine Reihe: in diesem Bereich passt nichts auf diese Abfrage</translation>
    </message>
    <message>
        <source>no report since %1</source>
        <translation>kein Bericht seit %1</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <comment>moment, moment, time zone</comment>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>Cannot make the picture</source>
        <translation>Das Bild kann nicht erzeugt werden</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Zeitachse von %1</translation>
    </message>
    <message>
        <source>Cannot make the folder</source>
        <translation>Der Ordner kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>gw::gui::ActionModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>Auf der Kommandozeile</translation>
    </message>
</context>
<context>
    <name>gw::gui::AlertModel</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, summary, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of them silenced</source>
        <translation>%1, davon %2 stummgeschaltet</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>severity, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::AlertPanel</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>New silence…</source>
        <translation>Stummschalten…</translation>
    </message>
    <message>
        <source>Alerts or silences</source>
        <translation>Alarme oder Stummschaltungen</translation>
    </message>
    <message>
        <source>Alerts –</source>
        <translation>Alarme –</translation>
    </message>
    <message>
        <source>Alerts %1</source>
        <translation>Alarme %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Which alerts there are is not known</source>
        <translation>Welche Alarme es gibt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 active, %2 held back</source>
        <translation>%1 aktiv, %2 zurückgehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>%1, from Prometheus: of silences nothing is known</source>
        <translation>%1, von Prometheus: über Stummschaltungen ist nichts bekannt</translation>
    </message>
    <message>
        <source>No alert is present</source>
        <translation>Kein Alarm liegt vor</translation>
    </message>
    <message>
        <source>Alerts appear here within seconds of their rule, silenced ones too.</source>
        <translation>Alarme erscheinen hier Sekunden nach ihrer Regel, auch stummgeschaltete.</translation>
    </message>
    <message>
        <source>Silences %1</source>
        <translation>Stumm %1</translation>
    </message>
    <message>
        <source>Which silences there are is not known</source>
        <translation>Welche Stummschaltungen es gibt, ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n beendet</numerusform>
            <numerusform>%n beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n vorhanden</numerusform>
            <numerusform>%n vorhanden</numerusform>
        </translation>
    </message>
    <message>
        <source>No silence has ended lately</source>
        <translation>In letzter Zeit hat keine Stummschaltung geendet</translation>
    </message>
    <message>
        <source>Alertmanager keeps them for some days.</source>
        <translation>Alertmanager bewahrt sie einige Tage auf.</translation>
    </message>
    <message>
        <source>There is no silence</source>
        <translation>Es gibt keine Stummschaltung</translation>
    </message>
    <message>
        <source>Every alert is told. A silence holds chosen ones back for a time: choose one and press New silence.</source>
        <translation>Jeder Alarm wird gemeldet. Eine Stummschaltung hält ausgewählte eine Zeit lang zurück: einen auswählen und Stummschalten drücken.</translation>
    </message>
    <message>
        <source>Both lists appear as soon as the host answers.</source>
        <translation>Beide Listen erscheinen, sobald der Rechner antwortet.</translation>
    </message>
    <message>
        <source>%1 It is asked again every few seconds.</source>
        <translation>%1 Alle paar Sekunden wird wieder gefragt.</translation>
    </message>
    <message>
        <source>Choose a silence in the list first</source>
        <translation>Erst eine Stummschaltung in der Liste auswählen</translation>
    </message>
    <message>
        <source>Same as: goldwatchctl silence extend</source>
        <translation>Dasselbe wie: goldwatchctl silence extend</translation>
    </message>
    <message>
        <source>Same as: goldwatchctl silence expire</source>
        <translation>Dasselbe wie: goldwatchctl silence expire</translation>
    </message>
    <message>
        <source>Shows first what it would silence. Same as: goldwatchctl silence create</source>
        <translation>Zeigt erst, was stumm würde. Dasselbe wie: goldwatchctl silence create</translation>
    </message>
    <message>
        <source>The host does not answer, so nothing can be silenced there.</source>
        <translation>Der Rechner antwortet nicht, also lässt sich dort nichts stummschalten.</translation>
    </message>
    <message>
        <source>Silenced until %1: %2</source>
        <translation>Stummgeschaltet bis %1: %2</translation>
    </message>
    <message>
        <source>No silence is chosen: choose one in the list first</source>
        <translation>Keine Stummschaltung ausgewählt: erst eine in der Liste auswählen</translation>
    </message>
    <message>
        <source>%1 is read-only, so the silence stays. The lock in the strip above allows changes.</source>
        <translation>%1 ist nur lesbar, also bleibt die Stummschaltung. Das Schloss im Streifen oben erlaubt Änderungen.</translation>
    </message>
    <message>
        <source>%1, set by %2: %3</source>
        <translation>%1, gesetzt von %2: %3</translation>
    </message>
    <message>
        <source>Which alerts it holds back is not known.</source>
        <translation>Welche Alarme sie zurückhält, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It holds no present alert back.</source>
        <translation>Sie hält keinen vorliegenden Alarm zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) are told again at once, among them %1.</source>
        <translation>
            <numerusform>%n Alarm wird sofort wieder gemeldet: %1.</numerusform>
            <numerusform>%n Alarme werden sofort wieder gemeldet, darunter %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>End the silence on %1 now?</source>
        <translation>Stummschaltung auf %1 jetzt beenden?</translation>
    </message>
    <message>
        <source>Keep the silence</source>
        <translation>Stummschaltung behalten</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The host does not answer: the silence stays</source>
        <translation>Der Rechner antwortet nicht: die Stummschaltung bleibt</translation>
    </message>
    <message>
        <source>The silence has ended: %1</source>
        <translation>Die Stummschaltung ist beendet: %1</translation>
    </message>
    <message>
        <source>The silence stays. %1</source>
        <translation>Die Stummschaltung bleibt. %1</translation>
    </message>
    <message>
        <source>Open incident…</source>
        <translation>Vorfall eröffnen…</translation>
    </message>
    <message>
        <source>Same as: goldwatchctl incident open</source>
        <translation>Dasselbe wie: goldwatchctl incident open</translation>
    </message>
    <message>
        <source>Choose an alert in the list first</source>
        <translation>Erst einen Alarm in der Liste wählen</translation>
    </message>
</context>
<context>
    <name>gw::gui::AlertWords</name>
    <message>
        <source>silenced</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>inhibited</source>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>außer Dienstzeit</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>gw::gui::Announcer</name>
    <message>
        <source>%1 on %2</source>
        <comment>severity, environment</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>No answer from %1 since %2</source>
        <translation>Keine Antwort von %1 seit %2</translation>
    </message>
    <message>
        <source>What happens there is not known until it answers.</source>
        <translation>Was dort geschieht, ist nicht bekannt, bis es antwortet.</translation>
    </message>
</context>
<context>
    <name>gw::gui::ArchiveDeeds</name>
    <message>
        <source>More entries are chosen than can be named one by one. The plan is about all of them; a pattern names some.</source>
        <translation>Es sind mehr Einträge ausgewählt, als einzeln genannt werden können. Der Plan gilt für alle; ein Muster nennt einen Teil.</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>Something is under way; one thing is done at a time</source>
        <translation>Es wird schon gearbeitet; eins nach dem anderen</translation>
    </message>
    <message>
        <source>There are no archives</source>
        <translation>Es gibt keine Archive</translation>
    </message>
    <message>
        <source>From the archive that is open</source>
        <translation>Aus dem Archiv, das offen ist</translation>
    </message>
    <message>
        <source>From the newest archive</source>
        <translation>Aus dem neuesten Archiv</translation>
    </message>
</context>
<context>
    <name>gw::gui::ArchiveWords</name>
    <message>
        <source>Its hash has not been recomputed yet. That comes by itself while the directory is read.</source>
        <translation>Ihr Hash wurde noch nicht nachgerechnet. Das geschieht von selbst, während das Verzeichnis gelesen wird.</translation>
    </message>
    <message>
        <source>The stored hash equals the one recomputed, %1.</source>
        <translation>Der gespeicherte Hash gleicht dem nachgerechneten, %1.</translation>
    </message>
    <message numerus="yes">
        <source>The stored hash equals the one recomputed from its %n step(s), %1.</source>
        <translation>
            <numerusform>Der gespeicherte Hash gleicht dem aus ihrem Schritt nachgerechneten, %1.</numerusform>
            <numerusform>Der gespeicherte Hash gleicht dem aus ihren %n Schritten nachgerechneten, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reason was told.</source>
        <translation>Es wurde kein Grund genannt.</translation>
    </message>
    <message>
        <source>A signature was left behind; the recording it belongs to is gone.</source>
        <translation>Eine Signatur blieb zurück; die Aufzeichnung, zu der sie gehört, ist fort.</translation>
    </message>
    <message>
        <source>A temporary file that a crash left behind.</source>
        <translation>Eine vorläufige Datei, die ein Absturz hinterlassen hat.</translation>
    </message>
    <message>
        <source>It carries no hash that could be recomputed.</source>
        <translation>Sie trägt keinen Hash, der nachgerechnet werden könnte.</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Keine Signatur</translation>
    </message>
    <message>
        <source>Signature not checked</source>
        <translation>Signatur nicht geprüft</translation>
    </message>
    <message>
        <source>Signature valid</source>
        <translation>Signatur gültig</translation>
    </message>
    <message>
        <source>Signature wrong</source>
        <translation>Signatur falsch</translation>
    </message>
    <message>
        <source>Files of a shadow run are not signed; only the engine&apos;s are.</source>
        <translation>Dateien eines Shadow-Laufs werden nicht signiert, nur die der Engine.</translation>
    </message>
    <message>
        <source>The engine signs its recordings, and this one is not: goldwatchctl golden sign adds what is missing.</source>
        <translation>Die Engine signiert ihre Aufzeichnungen, diese aber nicht: goldwatchctl golden sign ergänzt, was fehlt.</translation>
    </message>
    <message>
        <source>There is one, and no key to check it with: the environment names none that can be read here.</source>
        <translation>Es gibt eine, aber keinen Schlüssel, um sie zu prüfen: die Umgebung nennt keinen, der hier gelesen werden kann.</translation>
    </message>
    <message>
        <source>It was made with the key of this environment.</source>
        <translation>Sie wurde mit dem Schlüssel dieser Umgebung gemacht.</translation>
    </message>
    <message>
        <source>It does not fit this content and the key of this environment.</source>
        <translation>Sie passt nicht zu diesem Inhalt und dem Schlüssel dieser Umgebung.</translation>
    </message>
    <message>
        <source>No type told</source>
        <translation>Ohne Angabe des Typs</translation>
    </message>
    <message>
        <source>No worker told</source>
        <translation>Ohne Angabe des Workers</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>never verified</source>
        <translation>nie geprüft</translation>
    </message>
</context>
<context>
    <name>gw::gui::AskLine</name>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>gw::gui::BellButton</name>
    <message numerus="yes">
        <source>Notifications, %n not read</source>
        <translation>
            <numerusform>Benachrichtigungen, %n nicht gelesen</numerusform>
            <numerusform>Benachrichtigungen, %n nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
</context>
<context>
    <name>gw::gui::CategoryModel</name>
    <message>
        <source>%1 (suggested)</source>
        <comment>root cause</comment>
        <translation>%1 (vorgeschlagen)</translation>
    </message>
</context>
<context>
    <name>gw::gui::CausePanel</name>
    <message>
        <source>Failing runs</source>
        <translation>Abweichende Läufe</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>First difference</source>
        <translation>Erster Unterschied</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>The first %1 of %2; all of them: %3</source>
        <translation>Die ersten %1 von %2; alle: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n replay(s) came to another hash, in %1</source>
        <translation>
            <numerusform>%n Wiederholung kam zu einem anderen Hash, in %1</numerusform>
            <numerusform>%n Wiederholungen kamen zu einem anderen Hash, in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. What the journal knows stands below.</source>
        <translation>%1. Was das Journal weiß, steht darunter.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>The incident names no run</source>
        <translation>Der Vorfall nennt keinen Lauf</translation>
    </message>
    <message>
        <source>What somebody saw stands in its summary; look for the run in the captured evidence.</source>
        <translation>Was jemand sah, steht in seiner Zusammenfassung; der Lauf ist in den gesicherten Beweisen zu suchen.</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>The failing runs are listed as soon as it does. What the journal knows stands below.</source>
        <translation>Die abweichenden Läufe erscheinen, sobald er antwortet. Was das Journal weiß, steht darunter.</translation>
    </message>
    <message>
        <source>Reading the cycle reports…</source>
        <translation>Zyklusberichte werden gelesen…</translation>
    </message>
    <message>
        <source>The reports name no failing run</source>
        <translation>Die Berichte nennen keinen abweichenden Lauf</translation>
    </message>
    <message>
        <source>The cycle&apos;s report may be gone or half written; look into the captured evidence.</source>
        <translation>Der Bericht des Zyklus ist vielleicht weg oder nur halb geschrieben; die gesicherten Beweise geben Auskunft.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Golden</source>
        <translation>Golden</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Hash of the golden</source>
        <translation>Hash des Goldens</translation>
    </message>
    <message>
        <source>Hash of the replay</source>
        <translation>Hash der Wiederholung</translation>
    </message>
    <message>
        <source>Golden file</source>
        <translation>Golden-Datei</translation>
    </message>
    <message>
        <source>not found or not readable: whether it was altered is not known</source>
        <translation>nicht gefunden oder nicht lesbar: ob sie verändert wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>intact: stored hash equals recomputed hash</source>
        <translation>unversehrt: gespeicherter und neu berechneter Hash sind gleich</translation>
    </message>
    <message>
        <source>altered after it was recorded</source>
        <translation>nach der Aufzeichnung verändert</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Replayed as</source>
        <translation>Wiederholt als</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Cycle report</source>
        <translation>Zyklusbericht</translation>
    </message>
    <message>
        <source>Suggested: %1. The engine is not at fault</source>
        <translation>Vorschlag: %1. An der Engine liegt es nicht</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Vorschlag: %1</translation>
    </message>
    <message>
        <source>No cause can be told yet</source>
        <translation>Noch ist keine Ursache erkennbar</translation>
    </message>
    <message>
        <source>Without the engine&apos;s recordings of both runs, unknown is the honest answer.</source>
        <translation>Ohne die Aufzeichnungen der Engine von beiden Läufen ist „unbekannt“ die ehrliche Antwort.</translation>
    </message>
    <message>
        <source>It rests on: %1</source>
        <translation>Grundlage: %1</translation>
    </message>
    <message>
        <source>%1, says %2, %3</source>
        <comment>root cause, who, when</comment>
        <translation>%1, sagt %2, %3</translation>
    </message>
    <message>
        <source>Suggested was: %1.</source>
        <translation>Vorgeschlagen war: %1.</translation>
    </message>
    <message>
        <source>The incident is closed: its root cause stays as it is.</source>
        <translation>Der Vorfall ist geschlossen: seine Ursache bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The incident is closed, and nobody decided on a root cause.</source>
        <translation>Der Vorfall ist geschlossen, und niemand hat eine Ursache festgelegt.</translation>
    </message>
</context>
<context>
    <name>gw::gui::CauseWords</name>
    <message>
        <source>The golden file&apos;s own hash does not match its steps, or its signature fails.</source>
        <translation>Der eigene Hash der Golden-Datei passt nicht zu ihren Schritten, oder ihre Signatur stimmt nicht.</translation>
    </message>
    <message>
        <source>The same run had another seed, of the whole or of a step.</source>
        <translation>Derselbe Lauf hatte einen anderen Seed, im Ganzen oder in einem Schritt.</translation>
    </message>
    <message>
        <source>Seed and inputs are the same; fields that look drawn differ.</source>
        <translation>Seed und Eingaben sind gleich; Felder, die gewürfelt aussehen, weichen ab.</translation>
    </message>
    <message>
        <source>The step that differs calls out: http, an interface, a language model.</source>
        <translation>Der abweichende Schritt ruft nach außen: HTTP, eine Schnittstelle, ein Sprachmodell.</translation>
    </message>
    <message>
        <source>Only times and durations differ, yet the hashes do too.</source>
        <translation>Nur Zeiten und Dauern weichen ab, und doch auch die Hashes.</translation>
    </message>
    <message>
        <source>Step hashes differ, and none of the other signs is there.</source>
        <translation>Schritt-Hashes weichen ab, und keines der anderen Zeichen ist da.</translation>
    </message>
    <message>
        <source>What is there does not tell. An honest answer, and counted as one.</source>
        <translation>Was da ist, sagt es nicht. Eine ehrliche Antwort, und sie zählt als eine.</translation>
    </message>
    <message>
        <source>Restore the file from an archive and find out who wrote it. The engine is not at fault.</source>
        <translation>Die Datei aus einem Archiv zurückholen und herausfinden, wer sie geschrieben hat. An der Engine liegt es nicht.</translation>
    </message>
    <message>
        <source>Check how the seed is handed on.</source>
        <translation>Prüfen, wie der Seed weitergegeben wird.</translation>
    </message>
    <message>
        <source>Seed the generator.</source>
        <translation>Dem Generator einen Seed geben.</translation>
    </message>
    <message>
        <source>Record the call, or mock it.</source>
        <translation>Den Aufruf aufzeichnen oder nachbilden.</translation>
    </message>
    <message>
        <source>Leave the field out of the hash.</source>
        <translation>Das Feld aus dem Hash nehmen.</translation>
    </message>
    <message>
        <source>Debug that step.</source>
        <translation>Diesen Schritt untersuchen.</translation>
    </message>
    <message>
        <source>Have the engine record both runs, and compare again.</source>
        <translation>Die Engine beide Läufe aufzeichnen lassen und erneut vergleichen.</translation>
    </message>
</context>
<context>
    <name>gw::gui::CertificateDialog</name>
    <message>
        <source>Make a self-signed certificate</source>
        <translation>Ein selbst unterschriebenes Zertifikat erzeugen</translation>
    </message>
    <message>
        <source>Import a certificate</source>
        <translation>Ein Zertifikat einlesen</translation>
    </message>
    <message>
        <source>Certificates on a token</source>
        <translation>Zertifikate auf einem Token</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Import it</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Look on the token</source>
        <translation>Auf dem Token nachsehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It names the signer; no one vouches for it. Whoever checks a certificate compares its fingerprint with the one the signer tells them.</source>
        <translation>Es nennt den Unterzeichner; niemand bürgt dafür. Wer prüft, vergleicht den Fingerabdruck mit dem, den der Unterzeichner ihm nennt.</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Passphrase der Datei</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>PIN des Tokens</translation>
    </message>
    <message>
        <source>Passphrase of the database, empty where it has none</source>
        <translation>Passphrase der Datenbank, leer, wenn sie keine hat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation, may be empty</source>
        <translation>Organisation, darf leer sein</translation>
    </message>
    <message>
        <source>Mail address, may be empty</source>
        <translation>E-Mail-Adresse, darf leer sein</translation>
    </message>
    <message>
        <source>Valid for so many months</source>
        <translation>Gültig für so viele Monate</translation>
    </message>
</context>
<context>
    <name>gw::gui::CertificatePreview</name>
    <message>
        <source>Pages of the certificate</source>
        <translation>Seiten des Zertifikats</translation>
    </message>
</context>
<context>
    <name>gw::gui::CertificatePrint</name>
    <message>
        <source>The printer did not begin</source>
        <translation>Der Drucker hat nicht begonnen</translation>
    </message>
    <message>
        <source>The printer took no further page</source>
        <translation>Der Drucker nahm keine weitere Seite an</translation>
    </message>
</context>
<context>
    <name>gw::gui::CertifyDesk</name>
    <message>
        <source>No environment is open</source>
        <translation>Keine Umgebung geöffnet</translation>
    </message>
    <message>
        <source>Items are being checked</source>
        <translation>Punkte werden gerade geprüft</translation>
    </message>
    <message>
        <source>%1 is marked production and read-only: this item changes something there. The lock in the strip above allows changes.</source>
        <translation>%1 ist als Produktion markiert und nur lesbar: Dieser Punkt ändert dort etwas. Das Schloss oben in der Leiste erlaubt Änderungen.</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>Keine Verbindung zu %1</translation>
    </message>
    <message>
        <source>No run is known on %1</source>
        <translation>Auf %1 ist kein Lauf bekannt</translation>
    </message>
    <message>
        <source>The store is not there</source>
        <translation>Der Speicher ist nicht da</translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation>Nichts wurde geprüft</translation>
    </message>
    <message>
        <source>There is no checklist</source>
        <translation>Es gibt keine Checkliste</translation>
    </message>
    <message>
        <source>These items set the emergency stop, which needs consent</source>
        <translation>Diese Punkte setzen den Notstopp, das braucht Zustimmung</translation>
    </message>
    <message>
        <source>The store went away</source>
        <translation>Der Speicher ist verschwunden</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>Es besteht keine Verbindung</translation>
    </message>
    <message>
        <source>The connection ended before all was checked</source>
        <translation>Die Verbindung endete, bevor alles geprüft war</translation>
    </message>
    <message>
        <source>Given up before all was checked</source>
        <translation>Abgebrochen, bevor alles geprüft war</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) checked</source>
        <translation>
            <numerusform>%n Punkt geprüft</numerusform>
            <numerusform>%n Punkte geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: %n item(s) checked, the others stay as they were</source>
        <translation>
            <numerusform>Beendet: %n Punkt geprüft, die anderen bleiben, wie sie waren</numerusform>
            <numerusform>Beendet: %n Punkte geprüft, die anderen bleiben, wie sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all items were checked</source>
        <translation>Nicht alle Punkte wurden geprüft</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Nothing was checked yet</source>
        <translation>Noch wurde nichts geprüft</translation>
    </message>
    <message>
        <source>Check the items first</source>
        <translation>Zuerst die Punkte prüfen</translation>
    </message>
    <message>
        <source>It is written, but its witness is not</source>
        <translation>Es ist geschrieben, sein Zeuge aber nicht</translation>
    </message>
    <message>
        <source>Sentence %1 is confirmed</source>
        <translation>Satz %1 ist bestätigt</translation>
    </message>
    <message>
        <source>Sentence %1 is taken back</source>
        <translation>Satz %1 ist zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing was signed</source>
        <translation>Nichts wurde unterschrieben</translation>
    </message>
    <message>
        <source>It is being signed</source>
        <translation>Es wird gerade unterschrieben</translation>
    </message>
    <message>
        <source>There is no connection, and evidence lies on the host</source>
        <translation>Es gibt keine Verbindung, und die Belege liegen auf dem Rechner</translation>
    </message>
    <message>
        <source>Given up before it was signed</source>
        <translation>Vor dem Unterschreiben abgebrochen</translation>
    </message>
    <message>
        <source>There is no new certificate</source>
        <translation>Es gibt kein neues Zertifikat</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>gw::gui::CertifyItemModel</name>
    <message>
        <source>Checking…</source>
        <translation>Prüft …</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>erwartet: %1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>gw::gui::CertifyItemTable</name>
    <message>
        <source>Items of the checklist</source>
        <translation>Punkte der Checkliste</translation>
    </message>
</context>
<context>
    <name>gw::gui::CertifyPage</name>
    <message>
        <source>Check the open items</source>
        <translation>Die offenen Punkte prüfen</translation>
    </message>
    <message>
        <source>Check all…</source>
        <translation>Alle prüfen…</translation>
    </message>
    <message>
        <source>Check the chosen</source>
        <translation>Gewählte prüfen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Statement and signature</source>
        <translation>Erklärung und Unterschrift</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Part of the certification</source>
        <translation>Teil der Zertifizierung</translation>
    </message>
    <message>
        <source>End what is being checked</source>
        <translation>Die laufende Prüfung beenden</translation>
    </message>
    <message>
        <source>Certificate and key</source>
        <translation>Zertifikat und Schlüssel</translation>
    </message>
    <message>
        <source>PKCS#12 files</source>
        <translation>PKCS#12-Dateien</translation>
    </message>
    <message>
        <source>Library of the token</source>
        <translation>Bibliothek des Tokens</translation>
    </message>
    <message>
        <source>PKCS#11 libraries</source>
        <translation>PKCS#11-Bibliotheken</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Seite davor</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Larger, and back</source>
        <translation>Größer und zurück</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Das Dokument sichern</translation>
    </message>
    <message>
        <source>Print the document</source>
        <translation>Das Dokument drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Drop a certificate here to check it.</source>
        <translation>Ein Zertifikat zum Prüfen hier ablegen.</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>Datei prüfen…</translation>
    </message>
    <message>
        <source>Set the emergency stop on %1 to test it?</source>
        <translation>Den Notstopp auf %1 zum Test setzen?</translation>
    </message>
    <message>
        <source>Items %1 set it, read it back and lift it: work stops meanwhile. It is lifted whatever happens in between, and an alert it raises is waited for.</source>
        <translation>Die Punkte %1 setzen ihn, lesen ihn zurück und heben ihn auf: Solange ruht die Arbeit. Er wird aufgehoben, was auch dazwischen geschieht, und ein Alarm, den er auslöst, wird abgewartet.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Test the stop</source>
        <translation>Den Stopp testen</translation>
    </message>
    <message>
        <source>Sign the certificate as a new file</source>
        <translation>Das Zertifikat als neue Datei unterschreiben</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Certified and signed: %1</source>
        <translation>Zertifiziert und unterschrieben: %1</translation>
    </message>
    <message>
        <source>Signed as not certified: %1</source>
        <translation>Als nicht zertifiziert unterschrieben: %1</translation>
    </message>
    <message>
        <source>Save a copy of the certificate</source>
        <translation>Eine Kopie des Zertifikats sichern</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Den Entwurf sichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n Seite an den Drucker gesendet</numerusform>
            <numerusform>%n Seiten an den Drucker gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>Ein Zertifikat prüfen</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>zertifiziert</translation>
    </message>
    <message>
        <source>not certified</source>
        <translation>nicht zertifiziert</translation>
    </message>
    <message>
        <source>Nothing is signed yet</source>
        <translation>Noch ist nichts unterschrieben</translation>
    </message>
    <message>
        <source>The store cannot be read, what is shown may be from before: %1</source>
        <translation>Der Speicher ist nicht lesbar, das Gezeigte kann von vorher sein: %1</translation>
    </message>
    <message>
        <source>No environment is open</source>
        <translation>Keine Umgebung geöffnet</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Die Ablage wird gelesen</translation>
    </message>
    <message>
        <source>The checklist cannot be understood</source>
        <translation>Die Checkliste ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message numerus="yes">
        <source>Check %n open item(s)</source>
        <translation>
            <numerusform>%n offenen Punkt prüfen</numerusform>
            <numerusform>%n offene Punkte prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <comment>items</comment>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>PDFs need the program goldwatch-pdf, which is not installed. Install the package goldwatch-pdf.</source>
        <translation>PDFs brauchen das Programm goldwatch-pdf, das nicht installiert ist. Das Paket goldwatch-pdf installieren.</translation>
    </message>
    <message>
        <source>Items are being checked.</source>
        <translation>Punkte werden gerade geprüft.</translation>
    </message>
    <message>
        <source>There is no connection, and evidence lies on the host.</source>
        <translation>Es gibt keine Verbindung, und die Belege liegen auf dem Rechner.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Es beginnt</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Keine Vorschau</translation>
    </message>
    <message>
        <source>PDFs need the program goldwatch-pdf. Install the package goldwatch-pdf.</source>
        <translation>PDFs brauchen das Programm goldwatch-pdf. Das Paket goldwatch-pdf installieren.</translation>
    </message>
    <message>
        <source>No certificate yet</source>
        <translation>Noch kein Zertifikat</translation>
    </message>
    <message>
        <source>It shows here as it will be on paper, as soon as the first items are checked.</source>
        <translation>Es steht hier, wie es auf Papier sein wird, sobald die ersten Punkte geprüft sind.</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1, Seite %2 von %3</translation>
    </message>
    <message>
        <source>Verify a certificate first: what does not verify gets no second signature.</source>
        <translation>Zuerst ein Zertifikat prüfen: Was der Prüfung nicht standhält, bekommt keine zweite Unterschrift.</translation>
    </message>
    <message>
        <source>Sign a copy as reviewer</source>
        <translation>Eine Kopie als Durchsicht unterschreiben</translation>
    </message>
    <message>
        <source>Signed by %1 as well: %2</source>
        <translation>Auch von %1 unterschrieben: %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::CertifyWords</name>
    <message>
        <source>Pass</source>
        <comment>verdict</comment>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Fail</source>
        <comment>verdict</comment>
        <translation>Durchgefallen</translation>
    </message>
    <message>
        <source>Too old</source>
        <comment>verdict</comment>
        <translation>Zu alt</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>verdict</comment>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>result of a check</comment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>result of a check</comment>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>result of a check</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Checked %1, %2 ms</source>
        <translation>Geprüft %1, %2 ms</translation>
    </message>
    <message>
        <source>Too old since %1</source>
        <translation>Zu alt seit %1</translation>
    </message>
    <message>
        <source>Counts until %1</source>
        <translation>Gilt bis %1</translation>
    </message>
    <message>
        <source>%1 pass</source>
        <comment>number of items</comment>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>%1 fail</source>
        <comment>number of items</comment>
        <translation>%1 durchgefallen</translation>
    </message>
    <message>
        <source>%1 too old</source>
        <comment>number of items</comment>
        <translation>%1 zu alt</translation>
    </message>
    <message>
        <source>%1 not checked</source>
        <comment>number of items</comment>
        <translation>%1 nicht geprüft</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>not valid now</source>
        <translation>jetzt nicht gültig</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>selbst unterschrieben</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a token</comment>
        <translation>auf %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::ChecklistRow</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>State of: %1</source>
        <translation>Stand von: %1</translation>
    </message>
    <message>
        <source>Why it stays open</source>
        <translation>Warum es offen bleibt</translation>
    </message>
    <message>
        <source>How, and what shows it</source>
        <translation>Wie, und was es zeigt</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Erfüllt: %1</translation>
    </message>
    <message>
        <source>Left open: %1</source>
        <translation>Offen gelassen: %1</translation>
    </message>
    <message>
        <source>Stayed open</source>
        <translation>Blieb offen</translation>
    </message>
    <message>
        <source>Nothing shows it yet.</source>
        <translation>Noch zeigt es nichts.</translation>
    </message>
</context>
<context>
    <name>gw::gui::ClassifyForm</name>
    <message>
        <source>Root cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Root cause, one word</source>
        <translation>Ursache, ein Wort</translation>
    </message>
    <message>
        <source>One word: out-of-memory</source>
        <translation>Ein Wort: out-of-memory</translation>
    </message>
    <message>
        <source>Letters, digits, - and _; the same word for the same cause, so that they can be counted.</source>
        <translation>Buchstaben, Ziffern, - und _; dasselbe Wort für dieselbe Ursache, damit sie gezählt werden können.</translation>
    </message>
    <message>
        <source>The reasoning, and the evidence it rests on</source>
        <translation>Die Begründung und die Beweise, auf denen sie ruht</translation>
    </message>
    <message>
        <source>Why: the reasoning, and the evidence it rests on</source>
        <translation>Warum: die Begründung und die Beweise, auf denen sie ruht</translation>
    </message>
    <message>
        <source>Choose what it was.</source>
        <translation>Auswählen, was es war.</translation>
    </message>
    <message>
        <source>A word for it is missing.</source>
        <translation>Ein Wort dafür fehlt.</translation>
    </message>
    <message>
        <source>One word of letters, digits, - and _.</source>
        <translation>Ein Wort aus Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Die Begründung fehlt.</translation>
    </message>
    <message>
        <source>%1 Usual recovery: %2</source>
        <comment>sign, recovery</comment>
        <translation>%1 Übliche Abhilfe: %2</translation>
    </message>
    <message>
        <source>Each is known by the sign beside it.</source>
        <translation>Jede erkennt man am Zeichen daneben.</translation>
    </message>
    <message>
        <source>Classify again</source>
        <translation>Neu festlegen</translation>
    </message>
</context>
<context>
    <name>gw::gui::ClosingPanel</name>
    <message>
        <source>Close the incident…</source>
        <translation>Vorfall schließen…</translation>
    </message>
    <message>
        <source>Post-incident checklist</source>
        <translation>Checkliste nach dem Vorfall</translation>
    </message>
    <message>
        <source>Choose an incident.</source>
        <translation>Einen Vorfall auswählen.</translation>
    </message>
    <message>
        <source>A %1 closes when each of the six is met, confirmed by somebody, or left open with a reason.</source>
        <translation>Ein %1 schließt, wenn jeder der sechs Punkte erfüllt, von jemandem bestätigt oder mit Begründung offen gelassen ist.</translation>
    </message>
    <message>
        <source>A %1 closes with its items as they are; what is said of them is kept.</source>
        <translation>Ein %1 schließt mit seinen Punkten, wie sie sind; was dazu gesagt wird, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Closed, %1</source>
        <comment>when</comment>
        <translation>Geschlossen, %1</translation>
    </message>
    <message>
        <source>Closed by %1, %2</source>
        <comment>who, when</comment>
        <translation>Geschlossen von %1, %2</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nichts fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>It can be closed; %n item(s) stay open.</source>
        <translation>
            <numerusform>Er kann geschlossen werden; %n Punkt bleibt offen.</numerusform>
            <numerusform>Er kann geschlossen werden; %n Punkte bleiben offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to go.</source>
        <translation>
            <numerusform>Noch %n Punkt.</numerusform>
            <numerusform>Noch %n Punkte.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes notes only from here on.</source>
        <translation>Von hier an nimmt er nur noch Notizen auf.</translation>
    </message>
    <message>
        <source>It goes on as %1.</source>
        <translation>Er geht weiter als %1.</translation>
    </message>
    <message>
        <source>Left open: %1 (%2)</source>
        <translation>Offen gelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>After that it takes notes only.</source>
        <translation>Danach nimmt er nur noch Notizen auf.</translation>
    </message>
    <message>
        <source>Close the incident %1?</source>
        <translation>Den Vorfall %1 schließen?</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gw::gui::CommandBox</name>
    <message>
        <source>%1 at most</source>
        <comment>time limit</comment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <source>Taken back by: %1</source>
        <translation>Zurückgenommen durch: %1</translation>
    </message>
    <message>
        <source>Cannot run: %1</source>
        <translation>Kann nicht laufen: %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Close the comparison (Esc)</source>
        <translation>Vergleich schließen (Esc)</translation>
    </message>
    <message>
        <source>First: what was recorded</source>
        <translation>Erstes: was aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Second: what came of it</source>
        <translation>Zweites: was daraus wurde</translation>
    </message>
    <message>
        <source>First: path of a file or directory on the host</source>
        <translation>Erstes: Pfad einer Datei oder eines Verzeichnisses auf dem Host</translation>
    </message>
    <message>
        <source>Second: choose it in the table and press Compare, or write its path</source>
        <translation>Zweites: in der Tabelle wählen und Vergleichen drücken, oder den Pfad schreiben</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Both paths are needed</source>
        <translation>Beide Pfade werden gebraucht</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Two large directories take some seconds.</source>
        <translation>Zwei große Verzeichnisse brauchen einige Sekunden.</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Noch ist nichts verglichen</translation>
    </message>
    <message>
        <source>Two golden files, a golden file and a cycle report, or two directories can be compared.</source>
        <translation>Zwei Golden-Dateien, eine Golden-Datei und ein Zyklusbericht oder zwei Verzeichnisse können verglichen werden.</translation>
    </message>
    <message>
        <source>The host compared nothing</source>
        <translation>Der Host hat nichts verglichen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The first %1 of %2 differences are shown.</source>
        <translation>Die ersten %1 von %2 Unterschieden sind zu sehen.</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 von %2 stimmen überein</translation>
    </message>
    <message>
        <source>No name is in both.</source>
        <translation>Kein Name kommt in beiden vor.</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 verschieden</translation>
    </message>
    <message>
        <source>%1 cannot be compared</source>
        <translation>%1 nicht vergleichbar</translation>
    </message>
    <message>
        <source>%1 only in the first</source>
        <translation>%1 nur im ersten</translation>
    </message>
    <message>
        <source>%1 only in the second</source>
        <translation>%1 nur im zweiten</translation>
    </message>
    <message>
        <source>%1 differ in noise only</source>
        <translation>%1 nur im Rauschen verschieden</translation>
    </message>
    <message>
        <source>%1 went meanwhile</source>
        <translation>%1 inzwischen fort</translation>
    </message>
    <message>
        <source>ended before all were compared</source>
        <translation>beendet, bevor alle verglichen waren</translation>
    </message>
    <message>
        <source>They part first at step %1 (%2), %3</source>
        <translation>Sie trennen sich zuerst bei Schritt %1 (%2), %3</translation>
    </message>
    <message>
        <source>They part first at %1</source>
        <translation>Sie trennen sich zuerst bei %1</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorieren…</translation>
    </message>
    <message>
        <source>Same as: goldwatchctl golden ignore add</source>
        <translation>Dasselbe wie: goldwatchctl golden ignore add</translation>
    </message>
    <message>
        <source>Choose a difference that counts</source>
        <translation>Zuerst einen Unterschied wählen, der zählt</translation>
    </message>
</context>
<context>
    <name>gw::gui::Comparer</name>
    <message>
        <source>The connection was lost before the comparison ended</source>
        <translation>Die Verbindung ging verloren, bevor der Vergleich zu Ende war</translation>
    </message>
    <message>
        <source>Compare again when the host answers</source>
        <translation>Noch einmal vergleichen, wenn der Host antwortet</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Host antwortet nicht</translation>
    </message>
    <message>
        <source>Compare again when the strip above says it is connected</source>
        <translation>Noch einmal vergleichen, wenn der Streifen oben eine Verbindung zeigt</translation>
    </message>
</context>
<context>
    <name>gw::gui::ContactsPanel</name>
    <message>
        <source>Contacts and escalation</source>
        <translation>Kontakte und Eskalation</translation>
    </message>
    <message>
        <source>on duty until %1</source>
        <translation>im Dienst bis %1</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>im Dienst</translation>
    </message>
    <message>
        <source>From the top: the next one is called when nobody answers.</source>
        <translation>Von oben: Der nächste wird gerufen, wenn niemand antwortet.</translation>
    </message>
    <message>
        <source>Nobody is named to be called</source>
        <translation>Niemand ist benannt, den man rufen könnte</translation>
    </message>
    <message>
        <source>No environment is open</source>
        <translation>Keine Umgebung geöffnet</translation>
    </message>
    <message>
        <source>Contacts come from the profile of the environment.</source>
        <translation>Kontakte kommen aus dem Profil der Umgebung.</translation>
    </message>
    <message>
        <source>Add tables [[contacts]] with the keys role, name, how and when to the profile%1: the first to be called stands first. &quot;when&quot; may hold hours, &quot;all incidents, 20:00-08:00&quot;.</source>
        <translation>Tabellen [[contacts]] mit den Schlüsseln role, name, how und when ins Profil%1 eintragen: Wer zuerst gerufen wird, steht zuerst. „when“ darf Uhrzeiten enthalten, „all incidents, 20:00-08:00“.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 anrufen</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy how to reach %1</source>
        <translation>Kopieren, wie %1 zu erreichen ist</translation>
    </message>
</context>
<context>
    <name>gw::gui::DaemonWatch</name>
    <message>
        <source>The monitor on %1 has checked nothing since %2</source>
        <translation>Der Monitor auf %1 hat seit %2 nichts geprüft</translation>
    </message>
    <message>
        <source>The monitor on %1 does not run any more</source>
        <translation>Der Monitor auf %1 läuft nicht mehr</translation>
    </message>
    <message>
        <source>Nobody is told of problems while this window is closed. Start it: goldwatchctl monitor start</source>
        <translation>Solange dieses Fenster geschlossen ist, erfährt niemand von Problemen. Starten: goldwatchctl monitor start</translation>
    </message>
    <message>
        <source>The heartbeat of the monitor on %1 does not get through</source>
        <translation>Der Herzschlag des Monitors auf %1 kommt nicht durch</translation>
    </message>
    <message>
        <source>last check %1</source>
        <comment>clock</comment>
        <translation>letzte Prüfung %1</translation>
    </message>
    <message>
        <source>runs, no check yet</source>
        <translation>läuft, noch keine Prüfung</translation>
    </message>
    <message>
        <source>silent since %1</source>
        <translation>still seit %1</translation>
    </message>
    <message>
        <source>stopped, last check %1</source>
        <translation>beendet, letzte Prüfung %1</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no heartbeat URL in the profile</source>
        <translation>keine Herzschlag-URL im Profil</translation>
    </message>
    <message>
        <source>heartbeat failed: %1</source>
        <translation>Herzschlag fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>heartbeat taken %1</source>
        <translation>Herzschlag angenommen %1</translation>
    </message>
    <message>
        <source>no heartbeat yet</source>
        <translation>noch kein Herzschlag</translation>
    </message>
    <message>
        <source>webhooks: not known how many wait</source>
        <translation>Webhooks: nicht bekannt, wie viele warten</translation>
    </message>
    <message>
        <source>all webhooks delivered</source>
        <translation>alle Webhooks zugestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) wait</source>
        <translation>
            <numerusform>%n Webhook wartet</numerusform>
            <numerusform>%n Webhooks warten</numerusform>
        </translation>
    </message>
    <message>
        <source>webhooks: %1 wait, %2 given up</source>
        <translation>Webhooks: %1 warten, %2 aufgegeben</translation>
    </message>
    <message>
        <source>nobody is told while this window is closed</source>
        <translation>bei geschlossenem Fenster wird niemand benachrichtigt</translation>
    </message>
    <message>
        <source>runs since %1, process %2</source>
        <translation>läuft seit %1, Prozess %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::DaysField</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
</context>
<context>
    <name>gw::gui::Desktop</name>
    <message>
        <source>Watches a shadow run.</source>
        <translation>Beobachtet einen Schattenlauf.</translation>
    </message>
    <message>
        <source>Open the environment called NAME.</source>
        <translation>Die Umgebung NAME öffnen.</translation>
    </message>
    <message>
        <source>Open the environment of the profile FILE.</source>
        <translation>Die Umgebung des Profils FILE öffnen.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Farben: system, light oder dark.</translation>
    </message>
    <message>
        <source>Language of the window, for example de.</source>
        <translation>Sprache des Fensters, zum Beispiel de.</translation>
    </message>
    <message>
        <source>Wait for live data, save pictures of the pages in DIR, end.</source>
        <translation>Auf einen Lauf warten, Bilder der Seiten in DIR ablegen, enden.</translation>
    </message>
    <message>
        <source>There is no theme &quot;%1&quot;, one of: system, light, dark</source>
        <translation>Es gibt kein Farbschema „%1“, nur: system, light, dark</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;, one of: %2</source>
        <translation>Es gibt keine Sprache „%1“, nur: %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>gw::gui::DifferenceModel</name>
    <message>
        <source>Ignored by rule %1</source>
        <translation>Übergangen nach Regel %1</translation>
    </message>
    <message numerus="yes">
        <source>What counts: %n difference(s)</source>
        <translation>
            <numerusform>Was zählt: %n Unterschied</numerusform>
            <numerusform>Was zählt: %n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noise, which does not count: %n difference(s)</source>
        <translation>
            <numerusform>Rauschen, das nicht zählt: %n Unterschied</numerusform>
            <numerusform>Rauschen, das nicht zählt: %n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Causes: %n</source>
        <translation>
            <numerusform>Ursachen: %n</numerusform>
            <numerusform>Ursachen: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that differ: the first %1 of %2</source>
        <translation>Verschiedene Dateien: die ersten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Files that differ: %n</source>
        <translation>
            <numerusform>Verschiedene Dateien: %n</numerusform>
            <numerusform>Verschiedene Dateien: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Only in the first: %1</source>
        <translation>Nur im ersten: %1</translation>
    </message>
    <message>
        <source>Only in the second: %1</source>
        <translation>Nur im zweiten: %1</translation>
    </message>
    <message>
        <source>File or place</source>
        <translation>Datei oder Stelle</translation>
    </message>
    <message>
        <source>How many, how</source>
        <translation>Wie viele, wie</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>gw::gui::DutyBook</name>
    <message>
        <source>The duties done are not in their format: %1</source>
        <translation>Die erledigten Aufgaben haben nicht ihr Format: %1</translation>
    </message>
    <message>
        <source>Before the run</source>
        <translation>Vor dem Lauf</translation>
    </message>
    <message>
        <source>Quick status</source>
        <translation>Kurzer Blick</translation>
    </message>
    <message>
        <source>Full sanity check</source>
        <translation>Volle Prüfung</translation>
    </message>
    <message>
        <source>Storage check</source>
        <translation>Speicherprüfung</translation>
    </message>
    <message>
        <source>Run ends</source>
        <translation>Ende des Laufs</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Fällig: %1</translation>
    </message>
    <message>
        <source>Next: %1 at %2</source>
        <comment>duty, clock</comment>
        <translation>Als Nächstes: %1 um %2</translation>
    </message>
    <message>
        <source>%1 is due</source>
        <translation>Fällig: %1</translation>
    </message>
    <message>
        <source>Hour %1 of the run on %2</source>
        <translation>Stunde %1 des Laufs auf %2</translation>
    </message>
    <message>
        <source>Hand-over to %1 at %2</source>
        <translation>Übergabe an %1 um %2</translation>
    </message>
    <message>
        <source>The run on %1</source>
        <translation>Der Lauf auf %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1, cycles %2, mismatches %3</source>
        <comment>verdict, count, count</comment>
        <translation>%1, Zyklen %2, Abweichungen %3</translation>
    </message>
    <message>
        <source>golden %1, disk %2</source>
        <comment>bytes, percent</comment>
        <translation>Golden %1, Platte %2</translation>
    </message>
    <message>
        <source>%1 of %2 services up, %3; monitor: %4</source>
        <translation>%1 von %2 Diensten erreichbar, %3; Monitor: %4</translation>
    </message>
    <message>
        <source>The host does not answer: nothing can be checked now</source>
        <translation>Der Host antwortet nicht: jetzt kann nichts geprüft werden</translation>
    </message>
    <message>
        <source>The run has not completed</source>
        <translation>Der Lauf ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>%1 of %2 good</source>
        <translation>%1 von %2 gut</translation>
    </message>
    <message>
        <source>%1: cannot tell. %2</source>
        <translation>%1: nicht feststellbar. %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::DutyModel</name>
    <message>
        <source>not seen done</source>
        <translation>nicht als erledigt gesehen</translation>
    </message>
    <message>
        <source>due; the host does not answer</source>
        <translation>fällig; der Host antwortet nicht</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>due since %1</source>
        <translation>fällig seit %1</translation>
    </message>
    <message>
        <source>in %1: checklist, archive all, report, sign-off</source>
        <translation>in %1: Checkliste, alles archivieren, Bericht, Abnahme</translation>
    </message>
    <message>
        <source>in %1, with quick status</source>
        <translation>in %1, mit kurzem Blick</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Hour %1 of the run</source>
        <translation>Stunde %1 des Laufs</translation>
    </message>
    <message>
        <source>done at %1</source>
        <translation>erledigt um %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::DutyPanel</name>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Duties of the run</source>
        <translation>Aufgaben des Laufs</translation>
    </message>
    <message>
        <source>%1 is not due yet</source>
        <translation>%1 ist noch nicht fällig</translation>
    </message>
    <message>
        <source>nobody until %1</source>
        <translation>niemand bis %1</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>person, clock</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Duties appear as soon as it is known when the run began.</source>
        <translation>Aufgaben erscheinen, sobald der Beginn des Laufs bekannt ist.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüft …</translation>
    </message>
    <message>
        <source>Does what is due: %1</source>
        <translation>Erledigt, was fällig ist: %1</translation>
    </message>
    <message>
        <source>No contacts</source>
        <translation>Keine Kontakte</translation>
    </message>
    <message>
        <source>%1; hand-over at %2 to %3</source>
        <translation>%1; Übergabe um %2 an %3</translation>
    </message>
    <message>
        <source>The profile does not say how to reach them</source>
        <translation>Das Profil sagt nicht, wie sie zu erreichen sind</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Nothing is due; next: %1 at %2</source>
        <translation>Nichts ist fällig; als Nächstes: %1 um %2</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>duty, what came of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The profile names nobody to call</source>
        <translation>Das Profil nennt niemanden, den man ruft</translation>
    </message>
    <message>
        <source>A section [[contacts]] in the profile says who is on duty, when, and how to reach them.</source>
        <translation>Ein Abschnitt [[contacts]] im Profil sagt, wer wann Dienst hat und wie man sie erreicht.</translation>
    </message>
    <message>
        <source>The profile names nobody to call: it has no section [[contacts]]</source>
        <translation>Das Profil nennt niemanden, den man ruft: Es hat keinen Abschnitt [[contacts]]</translation>
    </message>
</context>
<context>
    <name>gw::gui::EnvironmentButton</name>
    <message>
        <source>No environment</source>
        <translation>Keine Umgebung</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>eine auswählen</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>%1
Press to change the environment.</source>
        <translation>%1
Drücken wechselt die Umgebung.</translation>
    </message>
</context>
<context>
    <name>gw::gui::Environments</name>
    <message>
        <source>Name a destination, for example oncall@host.</source>
        <translation>Ein Ziel nennen, zum Beispiel oncall@host.</translation>
    </message>
    <message>
        <source>“%1” is not a destination of ssh. Try oncall@host.</source>
        <translation>„%1“ ist kein Ziel für ssh. Möglich ist etwa oncall@host.</translation>
    </message>
    <message>
        <source>Cannot make the folder for profiles</source>
        <translation>Der Ordner für Profile lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>There are too many profiles of this name</source>
        <translation>Es gibt zu viele Profile dieses Namens</translation>
    </message>
    <message>
        <source>“%1” names no host. Try oncall@host.</source>
        <translation>„%1“ nennt keinen Rechner. Möglich ist etwa oncall@host.</translation>
    </message>
    <message>
        <source>There is another profile of this name now</source>
        <translation>Inzwischen gibt es ein anderes Profil dieses Namens</translation>
    </message>
    <message>
        <source>Cannot remove the profile: %1</source>
        <translation>Das Profil lässt sich nicht entfernen: %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::EvidenceCheck</name>
    <message>
        <source>The connection was lost before all was hashed</source>
        <translation>Die Verbindung brach ab, bevor alles gehasht war</translation>
    </message>
    <message>
        <source>Verify again when the host answers</source>
        <translation>Erneut prüfen, wenn der Rechner antwortet</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>This evidence lies on %1: verify it there</source>
        <translation>Diese Beweise liegen auf %1: dort prüfen</translation>
    </message>
</context>
<context>
    <name>gw::gui::EvidenceFileModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>gw::gui::EvidenceFiles</name>
    <message>
        <source>Files of the evidence</source>
        <translation>Dateien der Beweise</translation>
    </message>
    <message>
        <source>No evidence is chosen</source>
        <translation>Keine Beweise ausgewählt</translation>
    </message>
    <message>
        <source>The host does not answer.</source>
        <translation>Der Rechner antwortet nicht.</translation>
    </message>
    <message>
        <source>This evidence lies on %1.</source>
        <translation>Diese Beweise liegen auf %1.</translation>
    </message>
    <message>
        <source>The list of files could not be read</source>
        <translation>Die Liste der Dateien konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>Reading the list of files…</source>
        <translation>Liste der Dateien wird gelesen…</translation>
    </message>
    <message>
        <source>It has %1; %2 at most are shown. `sha256sum -c evidence.sha256` in the folder checks it.</source>
        <translation>Sie hat %1; höchstens %2 werden gezeigt. `sha256sum -c evidence.sha256` im Ordner prüft sie.</translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s) are listed</source>
        <translation>
            <numerusform>%1 Datei ist aufgeführt</numerusform>
            <numerusform>%1 Dateien sind aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>this is not the list whose digest stands in the journal: verify</source>
        <translation>dies ist nicht die Liste, deren Prüfsumme im Journal steht: prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) of it cannot be read</source>
        <translation>
            <numerusform>%1 Zeile davon ist nicht lesbar</numerusform>
            <numerusform>%1 Zeilen davon sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the host does not answer</source>
        <translation>%1: der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>%1: %2 now</source>
        <comment>file, size</comment>
        <translation>%1: jetzt %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::EvidenceHolds</name>
    <message>
        <source>Let them go…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Let the golden files of this incident go?</source>
        <translation>Die Golden-Dateien dieses Vorfalls freigeben?</translation>
    </message>
    <message>
        <source>%1. They may be archived and cleaned up again; nothing is removed now, and the evidence has its own copies.</source>
        <translation>%1. Sie dürfen wieder archiviert und aufgeräumt werden; jetzt wird nichts entfernt, und die Beweise haben eigene Kopien.</translation>
    </message>
    <message>
        <source>Keep them held</source>
        <translation>Weiter festhalten</translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>The golden files are no longer held</source>
        <translation>Die Golden-Dateien werden nicht mehr festgehalten</translation>
    </message>
    <message>
        <source>The environment is read-only</source>
        <translation>Die Umgebung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>They stay until somebody lets them go</source>
        <translation>Sie bleiben, bis jemand sie freigibt</translation>
    </message>
    <message>
        <source>The holds on golden files are on %1.</source>
        <translation>Die Golden-Dateien werden auf %1 festgehalten.</translation>
    </message>
    <message>
        <source>The evidence holds no golden files.</source>
        <translation>Die Beweise halten keine Golden-Dateien fest.</translation>
    </message>
    <message>
        <source>Whether golden files are still held is not known: the host does not answer.</source>
        <translation>Ob Golden-Dateien noch festgehalten werden, ist nicht bekannt: der Rechner antwortet nicht.</translation>
    </message>
    <message>
        <source>Whether golden files are still held is not known. %1</source>
        <translation>Ob Golden-Dateien noch festgehalten werden, ist nicht bekannt. %1</translation>
    </message>
    <message>
        <source>Looking for holds…</source>
        <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
        <source>Golden files are no longer held for this incident.</source>
        <translation>Für diesen Vorfall werden keine Golden-Dateien mehr festgehalten.</translation>
    </message>
    <message>
        <source>Golden files are still held, so that no retention takes them: %1</source>
        <translation>Golden-Dateien werden noch festgehalten, damit keine Aufbewahrung sie nimmt: %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::EvidencePanel</name>
    <message>
        <source>Capture now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Was gesichert wurde</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What was kept, what was not, and why</source>
        <translation>Was gesichert wurde, was nicht, und warum</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>What is shown of the evidence</source>
        <translation>Was von den Beweisen gezeigt wird</translation>
    </message>
    <message>
        <source>%1, on %2, %3</source>
        <comment>when, host, size</comment>
        <translation>%1, auf %2, %3</translation>
    </message>
    <message>
        <source>Capturing…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Keeps everything once more, in a folder of its own</source>
        <translation>Sichert alles noch einmal, in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>No incident is chosen</source>
        <translation>Kein Vorfall ausgewählt</translation>
    </message>
    <message>
        <source>The small and important first, then all golden files.</source>
        <translation>Das Kleine und Wichtige zuerst, dann alle Golden-Dateien.</translation>
    </message>
    <message>
        <source>Nothing was captured</source>
        <translation>Nichts wurde gesichert</translation>
    </message>
    <message>
        <source>The incident is closed.</source>
        <translation>Der Vorfall ist geschlossen.</translation>
    </message>
    <message>
        <source>Nothing is captured yet</source>
        <translation>Noch ist nichts gesichert</translation>
    </message>
    <message>
        <source>Logs, cycle reports, golden files, processes, disks, services and metrics are kept in a folder of their own, each file with its digest. Before anything is changed is the best time.</source>
        <translation>Protokolle, Zyklusberichte, Golden-Dateien, Prozesse, Festplatten, Dienste und Metriken kommen in einen eigenen Ordner, jede Datei mit ihrer Prüfsumme. Am besten, bevor irgendetwas verändert wird.</translation>
    </message>
    <message>
        <source>Path of the chosen file, on the host</source>
        <translation>Pfad der ausgewählten Datei, auf dem Rechner</translation>
    </message>
    <message>
        <source>Path of the folder, on the host</source>
        <translation>Pfad des Ordners, auf dem Rechner</translation>
    </message>
    <message>
        <source>Hashing %1 again, %2 %</source>
        <comment>folder, per cent</comment>
        <translation>%1 wird neu gehasht, %2 %</translation>
    </message>
</context>
<context>
    <name>gw::gui::EvidenceWords</name>
    <message>
        <source>Whether it is as it was written is not known. %1</source>
        <translation>Ob es ist, wie es geschrieben wurde, ist nicht bekannt. %1</translation>
    </message>
    <message numerus="yes">
        <source>Verified: %1 file(s) as written, none else</source>
        <translation>
            <numerusform>Geprüft: %1 Datei wie geschrieben, keine andere</numerusform>
            <numerusform>Geprüft: %1 Dateien wie geschrieben, keine anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not as it was written: %1 of %2 files are</source>
        <translation>Nicht wie geschrieben: nur %1 von %2 Dateien sind es</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>their digest is another one than was written</source>
        <translation>ihre Prüfsumme ist eine andere als geschrieben wurde</translation>
    </message>
    <message>
        <source>the list names them, they are not there</source>
        <translation>die Liste nennt sie, sie sind nicht da</translation>
    </message>
    <message>
        <source>they are not of the evidence</source>
        <translation>sie gehören nicht zu den Beweisen</translation>
    </message>
    <message>
        <source>it is not the one whose digest stands in the journal</source>
        <translation>es ist nicht die, deren Prüfsumme im Journal steht</translation>
    </message>
    <message numerus="yes">
        <source>Changed: %n file(s)</source>
        <translation>
            <numerusform>Verändert: %n Datei</numerusform>
            <numerusform>Verändert: %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %n file(s)</source>
        <translation>
            <numerusform>Fehlt: %n Datei</numerusform>
            <numerusform>Fehlen: %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added: %n file(s)</source>
        <translation>
            <numerusform>Hinzugekommen: %n Datei</numerusform>
            <numerusform>Hinzugekommen: %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>List of digests changed</source>
        <translation>Liste der Prüfsummen verändert</translation>
    </message>
    <message>
        <source>%1 more findings</source>
        <translation>%1 weitere Befunde</translation>
    </message>
    <message>
        <source>the first 1,000 are listed</source>
        <translation>die ersten 1.000 sind aufgeführt</translation>
    </message>
    <message>
        <source>As written: %1 of %2 files</source>
        <translation>Wie geschrieben: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>hashed again just now</source>
        <translation>gerade neu gehasht</translation>
    </message>
    <message>
        <source>there, and could not be kept</source>
        <translation>da, und konnte nicht gesichert werden</translation>
    </message>
    <message>
        <source>not there or switched off, which is no failure</source>
        <translation>nicht da oder abgeschaltet, was kein Fehler ist</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not kept: %n source(s)</source>
        <translation>
            <numerusform>Nicht gesichert: %n Quelle</numerusform>
            <numerusform>Nicht gesichert: %n Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept: %n source(s)</source>
        <translation>
            <numerusform>Gesichert: %n Quelle</numerusform>
            <numerusform>Gesichert: %n Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Absent: %n source(s)</source>
        <translation>
            <numerusform>Nicht vorhanden: %n Quelle</numerusform>
            <numerusform>Nicht vorhanden: %n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Captured by %1, %2</source>
        <comment>who, when</comment>
        <translation>Gesichert von %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 Datei</numerusform>
            <numerusform>%1 Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Secrets masked</source>
        <translation>Geheimnisse verdeckt</translation>
    </message>
    <message>
        <source>Golden files</source>
        <translation>Golden-Dateien</translation>
    </message>
    <message>
        <source>held, %1</source>
        <translation>festgehalten, %1</translation>
    </message>
    <message>
        <source>not held: %1</source>
        <translation>nicht festgehalten: %1</translation>
    </message>
    <message>
        <source>List, SHA-256</source>
        <translation>Liste, SHA-256</translation>
    </message>
</context>
<context>
    <name>gw::gui::FilePane</name>
    <message>
        <source>There is no such file.</source>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The host does not answer.</source>
        <translation>Der Rechner antwortet nicht.</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>Die ersten %1 von %2.</translation>
    </message>
</context>
<context>
    <name>gw::gui::FileProofPanel</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the certificate of this run</source>
        <translation>Zurück zum Zertifikat dieses Laufs</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Unterschrieben von %1</translation>
    </message>
    <message>
        <source>%1 by the signer&apos;s own clock</source>
        <translation>%1 nach der Uhr des Unterzeichners</translation>
    </message>
    <message>
        <source>self-signed: it names the signer, no one vouches for it</source>
        <translation>selbst unterschrieben: Es nennt den Unterzeichner, niemand bürgt dafür</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>It could not be verified</source>
        <translation>Es ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Valid, but no one vouches for the signer</source>
        <translation>Gültig, doch niemand bürgt für den Unterzeichner</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>It says: certified</source>
        <comment>of a run</comment>
        <translation>Es sagt: zertifiziert</translation>
    </message>
    <message>
        <source>It says: not certified</source>
        <comment>of a run</comment>
        <translation>Es sagt: nicht zertifiziert</translation>
    </message>
    <message>
        <source>PRACTICE RUN</source>
        <translation>PRACTICE RUN</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>%1 further files</source>
        <translation>%1 weitere Dateien</translation>
    </message>
    <message>
        <source>Sign as reviewer…</source>
        <translation>Als Durchsicht unterschreiben …</translation>
    </message>
    <message>
        <source>Adds a second signature to a copy; the first one stays valid</source>
        <translation>Setzt eine zweite Unterschrift auf eine Kopie; die erste bleibt gültig</translation>
    </message>
</context>
<context>
    <name>gw::gui::ForecastChart</name>
    <message>
        <source>Golden files foreseen</source>
        <translation>Vorhergesagte Golden-Dateien</translation>
    </message>
    <message>
        <source>keep all</source>
        <translation>alles behalten</translation>
    </message>
    <message>
        <source>%1 then</source>
        <translation>dann %1</translation>
    </message>
    <message numerus="yes">
        <source>keep %1 day(s)</source>
        <translation>
            <numerusform>%1 Tag behalten</numerusform>
            <numerusform>%1 Tage behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 peak</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>überschritten</translation>
    </message>
    <message>
        <source>not in sight</source>
        <translation>nicht in Sicht</translation>
    </message>
    <message>
        <source>%1 % of the disk</source>
        <translation>%1 % der Platte</translation>
    </message>
    <message>
        <source>%1 % of the disk, %2</source>
        <translation>%1 % der Platte, %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4)</source>
        <translation>%1: %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>↑ above this scale: %1</source>
        <translation>↑ über dieser Skala: %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::ForecastPanel</name>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Close the forecast</source>
        <translation>Die Vorhersage schließen</translation>
    </message>
    <message>
        <source>Close the forecast (Esc)</source>
        <translation>Die Vorhersage schließen (Esc)</translation>
    </message>
    <message>
        <source>The forecast in words</source>
        <translation>Die Vorhersage in Worten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Retention to look at</source>
        <translation>Aufbewahrung, um die es geht</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Another retention to compare it with</source>
        <translation>Eine andere Aufbewahrung zum Vergleich</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>The forecast is made as soon as it does. %1</source>
        <translation>Die Vorhersage kommt, sobald er antwortet. %1</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Dateien werden durchgesehen…</translation>
    </message>
    <message>
        <source>Nothing can be foreseen yet</source>
        <translation>Noch lässt sich nichts vorhersagen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>%1 %: fuller than that now</source>
        <translation>%1 %: schon jetzt voller</translation>
    </message>
    <message>
        <source>%1 %: not in sight</source>
        <translation>%1 %: nicht in Sicht</translation>
    </message>
    <message>
        <source>%1 %: %2 (%3 to %4)</source>
        <translation>%1 %: %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>%1 %: %2 (not before %3)</source>
        <translation>%1 %: %2 (nicht vor %3)</translation>
    </message>
    <message>
        <source>Not in these numbers: %1</source>
        <translation>Nicht in diesen Zahlen: %1</translation>
    </message>
    <message>
        <source>%1, %2 % used</source>
        <translation>%1, %2 % belegt</translation>
    </message>
    <message>
        <source>%1, not known how full</source>
        <translation>%1, nicht bekannt, wie voll</translation>
    </message>
    <message numerus="yes">
        <source>Keeping %1 day(s), the archives come to %2.</source>
        <translation>
            <numerusform>Bei %1 Tag kommen die Archive auf %2.</numerusform>
            <numerusform>Bei %1 Tagen kommen die Archive auf %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>grows by %1 an hour, %2 to %3</source>
        <translation>wächst um %1 je Stunde, %2 bis %3</translation>
    </message>
</context>
<context>
    <name>gw::gui::GoldenPanel</name>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Filter the files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>type, worker, verdict…</source>
        <translation>Typ, Worker, Urteil …</translation>
    </message>
    <message>
        <source>Words, all of which must fit: type:io, worker:w1, verdict:altered, seed:42, part of a name</source>
        <translation>Wörter, die alle passen müssen: type:io, worker:w1, verdict:altered, seed:42, Teil eines Namens</translation>
    </message>
    <message>
        <source>Copy the command that lists these files</source>
        <translation>Den Befehl kopieren, der diese Dateien auflistet</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>By worker</source>
        <translation>Nach Worker</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>Nach Urteil</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Golden files</source>
        <translation>Golden-Dateien</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 golden files</source>
        <translation>%1 Golden-Dateien</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>as last seen</source>
        <translation>wie zuletzt gesehen</translation>
    </message>
    <message>
        <source>reading, %1 to go</source>
        <translation>wird gelesen, noch %1</translation>
    </message>
    <message>
        <source>%1 altered</source>
        <translation>%1 verändert</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 unlesbar</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>Den Befehl kopieren: %1</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Gruppiert</translation>
    </message>
    <message>
        <source>An archive tells no type, worker or verdict of its files</source>
        <translation>Ein Archiv nennt weder Typ noch Worker noch Urteil seiner Dateien</translation>
    </message>
    <message>
        <source>Same as: goldwatchctl golden list --group</source>
        <translation>Wie: goldwatchctl golden list --group</translation>
    </message>
    <message>
        <source>Files inside an archive cannot be compared; restore them first</source>
        <translation>Dateien in einem Archiv können nicht verglichen werden; zuerst wiederherstellen</translation>
    </message>
    <message>
        <source>Choose one or two files in the table first</source>
        <translation>Zuerst eine oder zwei Dateien in der Tabelle wählen</translation>
    </message>
    <message>
        <source>Two files can be compared; more than two are chosen</source>
        <translation>Zwei Dateien können verglichen werden; gewählt sind mehr</translation>
    </message>
    <message>
        <source>Same as: goldwatchctl golden diff</source>
        <translation>Wie: goldwatchctl golden diff</translation>
    </message>
    <message>
        <source>No place is chosen</source>
        <translation>Kein Ort ist gewählt</translation>
    </message>
    <message>
        <source>Choose a golden directory or an archive on the side.</source>
        <translation>Nebenan ein Golden-Verzeichnis oder ein Archiv wählen.</translation>
    </message>
    <message>
        <source>%1 It is tried again every few seconds.</source>
        <translation>%1 Alle paar Sekunden wird es wieder versucht.</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Host antwortet nicht</translation>
    </message>
    <message>
        <source>The files appear as soon as it does. %1</source>
        <translation>Die Dateien erscheinen, sobald er es tut. %1</translation>
    </message>
    <message>
        <source>Opening the archive…</source>
        <translation>Das Archiv wird geöffnet …</translation>
    </message>
    <message>
        <source>Reading the directory…</source>
        <translation>Das Verzeichnis wird gelesen …</translation>
    </message>
    <message>
        <source>The first files appear within a moment; their verdicts follow.</source>
        <translation>Die ersten Dateien erscheinen gleich; ihre Urteile folgen.</translation>
    </message>
    <message>
        <source>No file fits the filter</source>
        <translation>Keine Datei passt zum Filter</translation>
    </message>
    <message>
        <source>%1 files are here. The filter is: %2</source>
        <translation>%1 Dateien sind hier. Der Filter ist: %2</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Alle Dateien zeigen</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Das Archiv ist leer</translation>
    </message>
    <message>
        <source>It was read to its end and holds no entry.</source>
        <translation>Es wurde bis zum Ende gelesen und enthält keinen Eintrag.</translation>
    </message>
    <message>
        <source>No golden files in this directory yet</source>
        <translation>Noch keine Golden-Dateien in diesem Verzeichnis</translation>
    </message>
    <message>
        <source>The first ones appear when cycle 1 ends, about 30 s after the start of a run.</source>
        <translation>Die ersten erscheinen, wenn Zyklus 1 endet, etwa 30 s nach dem Start eines Laufs.</translation>
    </message>
</context>
<context>
    <name>gw::gui::GoldenTable</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Red marks: altered and unreadable files</source>
        <translation>Rote Striche: geänderte und nicht lesbare Dateien</translation>
    </message>
</context>
<context>
    <name>gw::gui::GoldenTableModel</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s)</source>
        <translation>
            <numerusform>%1: %n Datei</numerusform>
            <numerusform>%1: %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n altered or unreadable</source>
        <translation>
            <numerusform>%n verändert oder unlesbar</numerusform>
            <numerusform>%n verändert oder unlesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <extracomment>date and clock in a table, QLocale format</extracomment>
        <translation>d. MMM HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>gw::gui::HistoryModel</name>
    <message>
        <source>from %1, gone by %2</source>
        <translation>ab %1, vorbei spätestens %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>from %1, silenced at %2 until %3</source>
        <translation>ab %1, um %2 stummgeschaltet bis %3</translation>
    </message>
    <message>
        <source>from %1, silenced at %2</source>
        <translation>ab %1, um %2 stummgeschaltet</translation>
    </message>
</context>
<context>
    <name>gw::gui::HoldModel</name>
    <message>
        <source>has ended</source>
        <translation>ist abgelaufen</translation>
    </message>
    <message>
        <source>until it is removed</source>
        <translation>bis sie aufgehoben wird</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>gw::gui::HoldPanel</name>
    <message>
        <source>Holds</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Aufheben…</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Close the holds</source>
        <translation>Die Sperren schließen</translation>
    </message>
    <message>
        <source>Close the holds (Esc)</source>
        <translation>Die Sperren schließen (Esc)</translation>
    </message>
    <message>
        <source>Name, shell pattern, path or directory of the files to keep</source>
        <translation>Name, Shell-Muster, Pfad oder Verzeichnis der Dateien, die bleiben sollen</translation>
    </message>
    <message>
        <source>Pattern: primary-w1-* or a path</source>
        <translation>Muster: primary-w1-* oder ein Pfad</translation>
    </message>
    <message>
        <source>Why they are kept</source>
        <translation>Warum sie bleiben</translation>
    </message>
    <message>
        <source>Reason: evidence of an incident</source>
        <translation>Grund: Beleg eines Vorfalls</translation>
    </message>
    <message>
        <source>How many days; 0: until it is removed</source>
        <translation>Wie viele Tage; 0: bis sie aufgehoben wird</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>bis zum Aufheben</translation>
    </message>
    <message>
        <source>Held: %1 files now</source>
        <translation>Gesperrt: derzeit %1 Dateien</translation>
    </message>
    <message>
        <source>Held; how many files that are could not be counted</source>
        <translation>Gesperrt; wie viele Dateien das sind, ließ sich nicht zählen</translation>
    </message>
    <message>
        <source>Remove the hold on %1?</source>
        <translation>Die Sperre auf %1 aufheben?</translation>
    </message>
    <message>
        <source>%1. Its files may be archived and cleaned up again; nothing is removed now.</source>
        <translation>%1. Ihre Dateien dürfen wieder archiviert und aufgeräumt werden; jetzt wird nichts entfernt.</translation>
    </message>
    <message>
        <source>Keep the hold</source>
        <translation>Die Sperre behalten</translation>
    </message>
    <message>
        <source>Remove the hold</source>
        <translation>Die Sperre aufheben</translation>
    </message>
    <message>
        <source>No longer held: %1</source>
        <translation>Nicht mehr gesperrt: %1</translation>
    </message>
    <message>
        <source>The environment is read-only</source>
        <translation>Die Umgebung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Ends the chosen hold</source>
        <translation>Hebt die ausgewählte Sperre auf</translation>
    </message>
    <message>
        <source>There are no holds</source>
        <translation>Es gibt keine Sperren</translation>
    </message>
    <message numerus="yes">
        <source>%1 hold(s)</source>
        <translation>
            <numerusform>%1 Sperre</numerusform>
            <numerusform>%1 Sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nothing is cleaned up while holds cannot be read.</source>
        <translation>%1. Solange Sperren nicht gelesen werden können, wird nichts aufgeräumt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>The holds are listed as soon as it does. %1</source>
        <translation>Die Sperren werden aufgelistet, sobald er antwortet. %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Nichts ist gesperrt</translation>
    </message>
    <message>
        <source>A hold keeps golden files from being archived or cleaned up, whatever their age: evidence of an incident.</source>
        <translation>Eine Sperre bewahrt Golden-Dateien vor dem Archivieren und Aufräumen, wie alt sie auch sind: als Beleg eines Vorfalls.</translation>
    </message>
    <message>
        <source>Add a hold…</source>
        <translation>Eine Sperre hinzufügen…</translation>
    </message>
    <message>
        <source>A pattern and a reason are needed</source>
        <translation>Muster und Grund sind nötig</translation>
    </message>
    <message>
        <source>A name where it has no slash, else a path or a directory above it; * and ? stand for others.</source>
        <translation>Ein Name, wenn kein Schrägstrich darin ist, sonst ein Pfad oder ein Verzeichnis darüber; * und ? stehen für andere Zeichen.</translation>
    </message>
    <message>
        <source>What it holds is not known. %1</source>
        <translation>Was sie sperrt, ist nicht bekannt. %1</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>What it holds is not known: the host does not answer.</source>
        <translation>Was sie sperrt, ist nicht bekannt: Der Rechner antwortet nicht.</translation>
    </message>
    <message>
        <source>Holds at least %1 golden files now.</source>
        <translation>Sperrt derzeit mindestens %1 Golden-Dateien.</translation>
    </message>
    <message>
        <source>Holds no golden file now. Look at the pattern again.</source>
        <translation>Sperrt derzeit keine Golden-Datei. Am Muster stimmt vielleicht etwas nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Holds %1 golden file(s) now.</source>
        <translation>
            <numerusform>Sperrt derzeit %1 Golden-Datei.</numerusform>
            <numerusform>Sperrt derzeit %1 Golden-Dateien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::IncidentDesk</name>
    <message>
        <source>No incident was opened</source>
        <translation>Es wurde kein Vorfall eröffnet</translation>
    </message>
    <message>
        <source>The store is not there</source>
        <translation>Der Speicher ist nicht da</translation>
    </message>
    <message>
        <source>There is no playbook for &quot;%1&quot;</source>
        <translation>Für „%1“ gibt es kein Handbuch</translation>
    </message>
    <message>
        <source>Say what was seen</source>
        <translation>Sagen, was zu sehen war</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>It is written, but its witness is not</source>
        <translation>Es ist geschrieben, sein Zeuge aber nicht</translation>
    </message>
    <message>
        <source>You have it now</source>
        <translation>Er ist jetzt deiner</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>The root cause is written down</source>
        <translation>Die Ursache ist aufgeschrieben</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>Von Hand erledigt</translation>
    </message>
    <message>
        <source>It belongs to the environment %1: open that one to run its steps</source>
        <translation>Er gehört zur Umgebung %1: diese öffnen, um seine Schritte auszuführen</translation>
    </message>
    <message>
        <source>It has no command: do what it says, then say that it is done</source>
        <translation>Ohne Befehl: tun, was dort steht, dann sagen, dass es erledigt ist</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is running</source>
        <translation>„%1“ läuft</translation>
    </message>
    <message>
        <source>%1 is marked production and read-only: only evidence is kept. The lock in the strip above allows changes.</source>
        <translation>%1 ist als Produktion markiert und nur lesbar: Nur Belege werden gesichert. Das Schloss in der Leiste oben erlaubt Änderungen.</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>Keine Verbindung zu %1</translation>
    </message>
    <message>
        <source>on this machine, %1</source>
        <translation>auf diesem Rechner, %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not run</source>
        <translation>„%1“ ist nicht gelaufen</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>Es besteht keine Verbindung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was ended: how far it came is not known</source>
        <translation>„%1“ wurde beendet: Wie weit es kam, ist nicht bekannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>how it went could not be written down, or it did not begin</source>
        <translation>wie es ausging, konnte nicht aufgeschrieben werden, oder es begann nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken back</source>
        <translation>„%1“ ist zurückgenommen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is done</source>
        <translation>„%1“ ist erledigt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed</source>
        <translation>„%1“ fehlgeschlagen</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: nobody knows how it went</source>
        <translation>„%1“: Niemand weiß, wie es ausging</translation>
    </message>
    <message>
        <source>Neither the run nor its monitor shows such a problem now</source>
        <translation>Weder der Lauf noch sein Monitor zeigt jetzt ein solches Problem</translation>
    </message>
    <message>
        <source>The journal is not there</source>
        <translation>Das Journal ist nicht da</translation>
    </message>
</context>
<context>
    <name>gw::gui::IncidentModel</name>
    <message>
        <source>Open, %1</source>
        <translation>Offen, %1</translation>
    </message>
    <message>
        <source>Closed, %1</source>
        <translation>Geschlossen, %1</translation>
    </message>
    <message>
        <source>Cannot be read, %1</source>
        <translation>Nicht lesbar, %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::IncidentPage</name>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>It is open already: %1</source>
        <translation>Schon eröffnet: %1</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>Eröffnet: %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Eröffnen…</translation>
    </message>
    <message>
        <source>Open an incident</source>
        <translation>Vorfall eröffnen</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Die Ablage wird gelesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>No incident yet</source>
        <translation>Noch kein Vorfall</translation>
    </message>
    <message>
        <source>They are kept in %1.</source>
        <translation>Sie liegen in %1.</translation>
    </message>
    <message>
        <source>What is shown is from before: %1</source>
        <translation>Gezeigt wird der Stand von vorher: %1</translation>
    </message>
    <message>
        <source>This incident cannot be read</source>
        <translation>Dieser Vorfall ist nicht lesbar</translation>
    </message>
    <message>
        <source>The store of incidents cannot be read</source>
        <translation>Der Speicher der Vorfälle ist nicht lesbar</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>Kein Vorfall ist offen</translation>
    </message>
    <message>
        <source>What an incident can be</source>
        <translation>Was ein Vorfall sein kann</translation>
    </message>
    <message>
        <source>Where a problem is noticed it is opened from the verdict, from the list of problems or from an alert; by hand from here.</source>
        <translation>Wo ein Problem bemerkt wird, eröffnet man ihn aus dem Urteil, der Liste der Probleme oder einem Alarm; von Hand von hier aus.</translation>
    </message>
    <message>
        <source>detected %1</source>
        <translation>bemerkt %1</translation>
    </message>
    <message>
        <source>since when is not known</source>
        <translation>seit wann, ist nicht bekannt</translation>
    </message>
    <message>
        <source>until it was closed</source>
        <translation>bis zum Schließen</translation>
    </message>
    <message>
        <source>since detection</source>
        <translation>seit Bemerken</translation>
    </message>
    <message>
        <source>Page of the incident</source>
        <translation>Seite des Vorfalls</translation>
    </message>
    <message>
        <source>Search the incidents</source>
        <translation>Vorfälle durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>Search %n incident(s)</source>
        <translation>
            <numerusform>%n Vorfall durchsuchen</numerusform>
            <numerusform>%n Vorfälle durchsuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>No incident has these words</source>
        <translation>Kein Vorfall enthält diese Wörter</translation>
    </message>
</context>
<context>
    <name>gw::gui::IncidentParts</name>
    <message>
        <source>Cause</source>
        <comment>page of an incident</comment>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Evidence</source>
        <comment>page of an incident</comment>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>page of an incident</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Report</source>
        <comment>page of an incident</comment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>page of an incident</comment>
        <translation>Kontakte</translation>
    </message>
</context>
<context>
    <name>gw::gui::IncidentSide</name>
    <message>
        <source>%1 by %2</source>
        <comment>time, user</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message numerus="yes">
        <source>Journal: %n entry(ies), head %1</source>
        <translation>
            <numerusform>Journal: %n Eintrag, Ende %1</numerusform>
            <numerusform>Journal: %n Einträge, Ende %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop lifted at %1</source>
        <translation>Notaus aufgehoben um %1</translation>
    </message>
    <message>
        <source>Effective, proven in %1 s</source>
        <translation>Wirksam, bewiesen in %1 s</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Wirksam</translation>
    </message>
    <message>
        <source>Not effective</source>
        <translation>Nicht wirksam</translation>
    </message>
    <message>
        <source>The engine works on. Restart its services with the stop in their environment, then prove it again.</source>
        <translation>Die Engine arbeitet weiter. Ihre Dienste mit dem Notaus in der Umgebung neu starten, dann erneut beweisen.</translation>
    </message>
    <message>
        <source>Stop set, effect unknown</source>
        <translation>Notaus gesetzt, Wirkung unbekannt</translation>
    </message>
    <message>
        <source>Nothing shows whether it has effect. Prove it before you rely on it.</source>
        <translation>Nichts zeigt, ob er wirkt. Erst beweisen, dann darauf bauen.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Failing run</source>
        <translation>Fehlgeschlagener Lauf</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>First difference</source>
        <translation>Erster Unterschied</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Journal not verified: %1</source>
        <translation>Journal nicht geprüft: %1</translation>
    </message>
    <message>
        <source>Journal not intact: %1</source>
        <translation>Journal nicht unversehrt: %1</translation>
    </message>
    <message>
        <source>Journal not verified: its witness cannot be read</source>
        <translation>Journal nicht geprüft: sein Zeuge ist nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>Journal intact, %n entry(ies), head %1</source>
        <translation>
            <numerusform>Journal unversehrt, %n Eintrag, Kopf %1</numerusform>
            <numerusform>Journal unversehrt, %n Einträge, Kopf %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It ends with %1</source>
        <translation>Es endet mit %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::IncidentWords</name>
    <message>
        <source>%1 on %2</source>
        <comment>user, machine</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>written down %1</source>
        <translation>aufgeschrieben %1</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of an incident</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Taken</source>
        <comment>state of an incident</comment>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of an incident</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Goes on as another</source>
        <comment>state of an incident</comment>
        <translation>Geht als anderer weiter</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <comment>state of a step</comment>
        <translation>Noch nicht getan</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a step</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a step</comment>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a step</comment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <comment>state of a step</comment>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Process died</source>
        <translation>Prozess abgestürzt</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Platte voll</translation>
    </message>
    <message>
        <source>Log silent</source>
        <translation>Log verstummt</translation>
    </message>
    <message>
        <source>Webhook refused</source>
        <translation>Webhook abgelehnt</translation>
    </message>
    <message>
        <source>nobody said whether it changes anything</source>
        <translation>niemand sagt, ob es etwas ändert</translation>
    </message>
    <message>
        <source>changes something</source>
        <translation>ändert etwas</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>liest nur</translation>
    </message>
    <message>
        <source>Goldwatch sets the stop itself and looks for its effect.</source>
        <translation>Goldwatch setzt den Notaus selbst und sucht seine Wirkung.</translation>
    </message>
    <message>
        <source>Goldwatch looks itself whether the stop has effect.</source>
        <translation>Goldwatch sieht selbst nach, ob der Notaus wirkt.</translation>
    </message>
    <message>
        <source>Goldwatch keeps the evidence itself.</source>
        <translation>Goldwatch sichert die Belege selbst.</translation>
    </message>
    <message>
        <source>Goldwatch compares them itself and suggests a root cause.</source>
        <translation>Goldwatch vergleicht selbst und schlägt eine Ursache vor.</translation>
    </message>
    <message>
        <source>Goldwatch repeats it ten times and ends at the first that is not clean.</source>
        <translation>Goldwatch wiederholt es zehnmal und endet beim ersten, das nicht sauber ist.</translation>
    </message>
    <message>
        <source>Goldwatch lifts the stop itself and looks for its effect.</source>
        <translation>Goldwatch hebt den Notaus selbst auf und sucht die Wirkung.</translation>
    </message>
    <message>
        <source>Goldwatch starts it apart from this window: it goes on when the window closes.</source>
        <translation>Goldwatch startet es getrennt von diesem Fenster: Es läuft weiter, wenn das Fenster schließt.</translation>
    </message>
    <message>
        <source>closed after %1</source>
        <translation>geschlossen nach %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>to be closed</source>
        <translation>zu schließen</translation>
    </message>
    <message>
        <source>%1, nobody has taken it</source>
        <translation>%1, niemand hat ihn übernommen</translation>
    </message>
    <message>
        <source>%1, %2 has it</source>
        <translation>%1, %2 hat ihn</translation>
    </message>
    <message>
        <source>took %1 s</source>
        <translation>dauerte %1 s</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::ItemEvidencePanel</name>
    <message>
        <source>Check again</source>
        <translation>Nochmals prüfen</translation>
    </message>
    <message>
        <source>Raw answer</source>
        <translation>Rohe Antwort</translation>
    </message>
    <message>
        <source>Close the evidence</source>
        <translation>Die Belege schließen</translation>
    </message>
    <message>
        <source>Evidence of %1</source>
        <translation>Belege zu %1</translation>
    </message>
    <message>
        <source>Nothing was kept</source>
        <translation>Nichts wurde aufbewahrt</translation>
    </message>
    <message>
        <source>It was not checked yet</source>
        <translation>Es wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>As it was kept, SHA-256 %1</source>
        <translation>Wie aufbewahrt, SHA-256 %1</translation>
    </message>
    <message>
        <source>Not what was kept: its SHA-256 is not %1</source>
        <translation>Nicht das Aufbewahrte: Seine SHA-256 ist nicht %1</translation>
    </message>
    <message>
        <source>Only its beginning is shown</source>
        <translation>Nur der Anfang wird gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) masked</source>
        <translation>
            <numerusform>%n Geheimnis unkenntlich gemacht</numerusform>
            <numerusform>%n Geheimnisse unkenntlich gemacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::JsonView</name>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
</context>
<context>
    <name>gw::gui::Keychain</name>
    <message>
        <source>This desktop has no keychain that answers</source>
        <translation>Dieser Schreibtisch hat keinen Schlüsselbund, der antwortet</translation>
    </message>
    <message>
        <source>The keychain stays locked</source>
        <translation>Der Schlüsselbund bleibt verschlossen</translation>
    </message>
    <message>
        <source>The keychain has no such entry</source>
        <translation>Der Schlüsselbund hat keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>The keychain failed</source>
        <translation>Der Schlüsselbund ist gescheitert</translation>
    </message>
    <message>
        <source>The keychain failed: %1</source>
        <translation>Der Schlüsselbund ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The keychain of the desktop has no entry %1, or stays locked</source>
        <translation>Der Schlüsselbund des Schreibtischs hat keinen Eintrag %1 oder bleibt verschlossen</translation>
    </message>
    <message>
        <source>Store it with &quot;Secrets in the keychain…&quot;</source>
        <translation>Mit „Geheimnisse im Schlüsselbund…“ ablegen</translation>
    </message>
    <message>
        <source>Unlock the keychain and connect again</source>
        <translation>Den Schlüsselbund öffnen und neu verbinden</translation>
    </message>
    <message>
        <source>The keychain did not give %1</source>
        <translation>Der Schlüsselbund hat %1 nicht herausgegeben</translation>
    </message>
    <message>
        <source>It has no entry %1, or stays locked. Store it with &quot;Secrets in the keychain…&quot;</source>
        <translation>Er hat keinen Eintrag %1 oder bleibt verschlossen. Ablegen mit „Geheimnisse im Schlüsselbund…“</translation>
    </message>
</context>
<context>
    <name>gw::gui::KeychainDialog</name>
    <message>
        <source>Secrets of %1 in the keychain</source>
        <translation>Geheimnisse von %1 im Schlüsselbund</translation>
    </message>
    <message>
        <source>They stay in this desktop&apos;s keychain. The agent gets them when the host is reached, keeps them in memory and forgets them when it ends.</source>
        <translation>Sie bleiben im Schlüsselbund dieses Schreibtischs. Der Agent bekommt sie, wenn der Rechner erreicht ist, behält sie im Speicher und vergisst sie, wenn er endet.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>%1 (entry %2)</source>
        <translation>%1 (Eintrag %2)</translation>
    </message>
    <message>
        <source>Stored, and handed to the agent</source>
        <translation>Abgelegt und dem Agenten übergeben</translation>
    </message>
    <message>
        <source>Not in the keychain, or it stays locked</source>
        <translation>Nicht im Schlüsselbund, oder er bleibt verschlossen</translation>
    </message>
    <message>
        <source>Not known yet: the keychain or the host has not answered</source>
        <translation>Noch nicht bekannt: Schlüsselbund oder Rechner haben nicht geantwortet</translation>
    </message>
    <message>
        <source>Remove %1 from the keychain?</source>
        <translation>%1 aus dem Schlüsselbund entfernen?</translation>
    </message>
    <message>
        <source>It cannot be brought back from here. What uses it will say that it has no secret.</source>
        <translation>Von hier lässt es sich nicht zurückholen. Was es braucht, wird sagen, dass es kein Geheimnis hat.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>gw::gui::Lab</name>
    <message>
        <source>goldwatchctl is not installed</source>
        <translation>goldwatchctl ist nicht installiert</translation>
    </message>
    <message>
        <source>It comes with Goldwatch; install both, or put it in PATH.</source>
        <translation>Es gehört zu Goldwatch: beide installieren oder in PATH ablegen.</translation>
    </message>
    <message>
        <source>The practice lab did not start</source>
        <translation>Das Übungslabor ist nicht gestartet</translation>
    </message>
</context>
<context>
    <name>gw::gui::LockLine</name>
    <message>
        <source>Allow changes…</source>
        <translation>Änderungen erlauben…</translation>
    </message>
    <message>
        <source>Allow changes on %1?</source>
        <translation>Änderungen auf %1 erlauben?</translation>
    </message>
    <message>
        <source>It is marked production. Until this window closes, the emergency stop and all other changes have effect there.</source>
        <translation>Sie gilt als Produktion. Bis dieses Fenster schließt, wirken der Not-Halt und alle anderen Änderungen dort.</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Schreibgeschützt lassen</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>Änderungen erlauben</translation>
    </message>
    <message>
        <source>%1 is marked production and read-only: plans can be made, nothing is changed there.</source>
        <translation>%1 gilt als Produktion und ist schreibgeschützt: Pläne sind möglich, geändert wird dort nichts.</translation>
    </message>
</context>
<context>
    <name>gw::gui::LogBar</name>
    <message>
        <source>Place in the log</source>
        <translation>Stelle im Log</translation>
    </message>
</context>
<context>
    <name>gw::gui::LogList</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>gw::gui::LogPanel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>Warnungen %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Log filtern</translation>
    </message>
    <message>
        <source>Level of the log lines</source>
        <translation>Stufe der Logzeilen</translation>
    </message>
    <message>
        <source>The log appears as soon as the host answers.</source>
        <translation>Das Log erscheint, sobald der Rechner antwortet.</translation>
    </message>
    <message>
        <source>This run has no log. Its cycle reports still tell how it goes.</source>
        <translation>Dieser Lauf hat kein Log. Seine Zyklusberichte zeigen trotzdem, wie er läuft.</translation>
    </message>
    <message>
        <source>No line yet.</source>
        <translation>Noch keine Zeile.</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>The filter is a regular expression</source>
        <translation>Der Filter ist ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Not a regular expression, at character %1: %2</source>
        <translation>Kein regulärer Ausdruck, bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>The log is being read.</source>
        <translation>Das Log wird gelesen.</translation>
    </message>
    <message>
        <source>Searching: %1 % of the log</source>
        <translation>Suche: %1 % des Logs</translation>
    </message>
    <message>
        <source>No line of the log fits the filter.</source>
        <translation>Keine Zeile des Logs passt zum Filter.</translation>
    </message>
    <message>
        <source>looking for a problem</source>
        <translation>ein Problem wird gesucht</translation>
    </message>
    <message>
        <source>no warning and no error in the log</source>
        <translation>keine Warnung und kein Fehler im Log</translation>
    </message>
    <message>
        <source>no warning and no error fits the filter</source>
        <translation>keine Warnung und kein Fehler passt zum Filter</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) fit</source>
        <translation>
            <numerusform>%1 Zeile passt</numerusform>
            <numerusform>%1 Zeilen passen</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 % searched</source>
        <translation>, %1 % durchsucht</translation>
    </message>
    <message>
        <source>, %1 too slow for the expression</source>
        <translation>, %1 zu langsam für den Ausdruck</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No warning and no error in the log</source>
        <translation>Keine Warnung und kein Fehler im Log</translation>
    </message>
    <message>
        <source>Jumps to the next warning or error of the log; Shift+F8 to the one before</source>
        <translation>Springt zur nächsten Warnung oder zum nächsten Fehler im Log; Umschalt+F8 zum vorigen</translation>
    </message>
    <message>
        <source>Wrong at character %1</source>
        <translation>Fehler bei Zeichen %1</translation>
    </message>
    <message>
        <source>There is no shadow run here, and so no log. It appears as soon as one is started.</source>
        <translation>Hier gibt es keinen Schattenlauf und damit kein Log. Es erscheint, sobald einer gestartet wird.</translation>
    </message>
    <message>
        <source>%1, written now</source>
        <translation>%1, wird gerade geschrieben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which log of so many</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Log %1 of %2</source>
        <translation>Log %1 von %2</translation>
    </message>
    <message>
        <source>The run was resumed, and each start has a log of its own</source>
        <translation>Der Lauf wurde fortgesetzt, und jeder Start hat sein eigenes Log</translation>
    </message>
</context>
<context>
    <name>gw::gui::LogStrip</name>
    <message>
        <source>The log over time</source>
        <translation>Das Log im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1 lines, %2 warnings, %3 errors</source>
        <translation>%1 Zeilen, %2 Warnungen, %3 Fehler</translation>
    </message>
    <message>
        <source>day %1, %2</source>
        <comment>of the log, then a time of the day</comment>
        <translation>Tag %1, %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>two times of the day, then counts</comment>
        <translation>%1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>gw::gui::MainWindow</name>
    <message>
        <source>Monitor</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Starting the practice lab. It takes a few seconds.</source>
        <translation>Das Übungslabor startet. Es dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Allow changes on %1?</source>
        <translation>Änderungen auf %1 erlauben?</translation>
    </message>
    <message>
        <source>It is marked production. Until this window closes, the emergency stop and all other changes have effect there.</source>
        <translation>Die Umgebung gilt als Produktion. Bis dieses Fenster geschlossen wird, wirken Notaus und alle anderen Änderungen dort.</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>Änderungen erlauben</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Change the environment…</source>
        <translation>Umgebung wechseln …</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Open another environment…</source>
        <translation>Andere Umgebung öffnen …</translation>
    </message>
    <message>
        <source>Open the practice lab</source>
        <translation>Übungslabor öffnen</translation>
    </message>
    <message>
        <source>Emergency stop…</source>
        <translation>Notaus …</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Next problem in the log</source>
        <translation>Nächstes Problem im Log</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>Dem Log folgen</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Log filtern</translation>
    </message>
    <message>
        <source>Timeline: 15 minutes</source>
        <translation>Zeitachse: 15 Minuten</translation>
    </message>
    <message>
        <source>Timeline: 1 hour</source>
        <translation>Zeitachse: 1 Stunde</translation>
    </message>
    <message>
        <source>Timeline: 6 hours</source>
        <translation>Zeitachse: 6 Stunden</translation>
    </message>
    <message>
        <source>Timeline: whole run</source>
        <translation>Zeitachse: ganzer Lauf</translation>
    </message>
    <message>
        <source>Colours as the desktop</source>
        <translation>Farben wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1: cannot be read</source>
        <translation>%1: nicht lesbar</translation>
    </message>
    <message>
        <source>Timeline: zoom in</source>
        <translation>Zeitachse: vergrößern</translation>
    </message>
    <message>
        <source>Timeline: zoom out</source>
        <translation>Zeitachse: verkleinern</translation>
    </message>
    <message>
        <source>Timeline: back to the range before</source>
        <translation>Zeitachse: zurück zum vorigen Bereich</translation>
    </message>
    <message>
        <source>Choose the charts of the timeline</source>
        <translation>Diagramme der Zeitachse wählen</translation>
    </message>
    <message>
        <source>Export the timeline…</source>
        <translation>Zeitachse exportieren…</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Zeitachse exportieren</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Show the problems that have gone</source>
        <translation>Vergangene Probleme zeigen</translation>
    </message>
    <message>
        <source>Show the notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>the desktop shows them too</source>
        <translation>der Desktop zeigt sie auch</translation>
    </message>
    <message>
        <source>the desktop shows none</source>
        <translation>der Desktop zeigt keine</translation>
    </message>
    <message>
        <source>Previous problem in the log</source>
        <translation>Voriges Problem im Log</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log or alerts</source>
        <translation>Log oder Alarme</translation>
    </message>
    <message>
        <source>Show the alerts</source>
        <translation>Alarme zeigen</translation>
    </message>
    <message>
        <source>Show the silences</source>
        <translation>Stummschaltungen zeigen</translation>
    </message>
    <message>
        <source>Silence alerts…</source>
        <translation>Alarme stummschalten…</translation>
    </message>
    <message>
        <source>Extend the chosen silence…</source>
        <translation>Ausgewählte Stummschaltung verlängern…</translation>
    </message>
    <message>
        <source>End the chosen silence…</source>
        <translation>Ausgewählte Stummschaltung beenden…</translation>
    </message>
    <message>
        <source>Show the duties of the run</source>
        <translation>Aufgaben des Laufs zeigen</translation>
    </message>
    <message>
        <source>Check what is due</source>
        <translation>Prüfen, was fällig ist</translation>
    </message>
    <message>
        <source>Show the contacts</source>
        <translation>Kontakte zeigen</translation>
    </message>
    <message>
        <source>Remove this environment…</source>
        <translation>Diese Umgebung entfernen …</translation>
    </message>
    <message>
        <source>%1 was changed on disk. It was read again and connected anew.</source>
        <translation>%1 wurde auf der Platte geändert. Es wurde neu gelesen und neu verbunden.</translation>
    </message>
    <message>
        <source>The profile was changed on disk and cannot be used; what was read before stays. %1</source>
        <translation>Das Profil wurde auf der Platte geändert und ist nicht zu gebrauchen; das zuvor Gelesene bleibt. %1</translation>
    </message>
    <message>
        <source>Remove the environment %1?</source>
        <translation>Die Umgebung %1 entfernen?</translation>
    </message>
    <message>
        <source>Its profile %1 is deleted. Nothing on its host is changed, and what was noted of it stays.</source>
        <translation>Ihr Profil %1 wird gelöscht. Auf dem Rechner selbst ändert sich nichts, und was über sie notiert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Secrets in the keychain…</source>
        <translation>Geheimnisse im Schlüsselbund…</translation>
    </message>
    <message>
        <source>No secret of %1 is in the keychain. A profile says so with [secrets] NAME = {keychain = &quot;ENTRY&quot;}.</source>
        <translation>Kein Geheimnis von %1 liegt im Schlüsselbund. Im Profil steht dafür [secrets] NAME = {keychain = &quot;EINTRAG&quot;}.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Show the monitor</source>
        <translation>Den Monitor zeigen</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Das Archiv zeigen</translation>
    </message>
    <message>
        <source>Open an archive or a directory…</source>
        <translation>Ein Archiv oder Verzeichnis öffnen …</translation>
    </message>
    <message>
        <source>Filter the golden files</source>
        <translation>Die Golden-Dateien filtern</translation>
    </message>
    <message>
        <source>Group the golden files another way</source>
        <translation>Die Golden-Dateien anders gruppieren</translation>
    </message>
    <message>
        <source>Sort the golden files by the next column</source>
        <translation>Die Golden-Dateien nach der nächsten Spalte sortieren</translation>
    </message>
    <message>
        <source>Turn the order of the golden files round</source>
        <translation>Die Reihenfolge der Golden-Dateien umkehren</translation>
    </message>
    <message>
        <source>Look at every golden file again</source>
        <translation>Jede Golden-Datei noch einmal ansehen</translation>
    </message>
    <message>
        <source>Compare the chosen files…</source>
        <translation>Die gewählten Dateien vergleichen …</translation>
    </message>
    <message>
        <source>Compare the chosen directory…</source>
        <translation>Das gewählte Verzeichnis vergleichen …</translation>
    </message>
    <message>
        <source>Copy the path of the chosen file</source>
        <translation>Den Pfad der gewählten Datei kopieren</translation>
    </message>
    <message>
        <source>Copy the command that prints the chosen file</source>
        <translation>Den Befehl kopieren, der die gewählte Datei ausgibt</translation>
    </message>
    <message>
        <source>Archive old golden files…</source>
        <translation>Alte Golden-Dateien archivieren…</translation>
    </message>
    <message>
        <source>Clean up old golden files…</source>
        <translation>Alte Golden-Dateien aufräumen…</translation>
    </message>
    <message>
        <source>Verify archives…</source>
        <translation>Archive prüfen…</translation>
    </message>
    <message>
        <source>Restore from an archive…</source>
        <translation>Aus einem Archiv wiederherstellen…</translation>
    </message>
    <message>
        <source>Show what is under way</source>
        <translation>Zeigen, woran gearbeitet wird</translation>
    </message>
    <message>
        <source>Carry out the plan that is shown</source>
        <translation>Den gezeigten Plan ausführen</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Den Papierkorb zeigen</translation>
    </message>
    <message>
        <source>Show the holds</source>
        <translation>Die Sperren zeigen</translation>
    </message>
    <message>
        <source>Hold golden files…</source>
        <translation>Golden-Dateien sperren…</translation>
    </message>
    <message>
        <source>Show the forecast</source>
        <translation>Die Vorhersage zeigen</translation>
    </message>
    <message>
        <source>Pause what is under way, or let it go on</source>
        <translation>Die Arbeit anhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>End what is under way</source>
        <translation>Die Arbeit beenden</translation>
    </message>
    <message>
        <source>Close while something is under way?</source>
        <translation>Schließen, während gearbeitet wird?</translation>
    </message>
    <message>
        <source>%1. Closing ends it: files stay whole, and what is left to do a new plan shows.</source>
        <translation>%1. Schließen beendet das: Dateien bleiben heil, und was noch zu tun ist, zeigt ein neuer Plan.</translation>
    </message>
    <message>
        <source>Keep the window</source>
        <translation>Das Fenster behalten</translation>
    </message>
    <message>
        <source>Close and end it</source>
        <translation>Schließen und beenden</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>The connection is made anew, which ends the step that is running.</source>
        <translation>Die Verbindung wird neu aufgebaut, was den laufenden Schritt beendet.</translation>
    </message>
    <message>
        <source>Compare the chosen file with its replay</source>
        <translation>Die gewählte Datei mit ihrem Replay vergleichen</translation>
    </message>
    <message>
        <source>Show the incidents</source>
        <translation>Die Vorfälle zeigen</translation>
    </message>
    <message>
        <source>Open an incident…</source>
        <translation>Vorfall eröffnen…</translation>
    </message>
    <message>
        <source>Open the playbook of the worst problem</source>
        <translation>Das Handbuch des schlimmsten Problems öffnen</translation>
    </message>
    <message>
        <source>Take the chosen incident</source>
        <translation>Den gewählten Vorfall übernehmen</translation>
    </message>
    <message>
        <source>Keep the evidence of the chosen incident</source>
        <translation>Die Belege des gewählten Vorfalls sichern</translation>
    </message>
    <message>
        <source>Show the step that is next</source>
        <translation>Den nächsten Schritt zeigen</translation>
    </message>
    <message>
        <source>Show the steps of the incident</source>
        <translation>Die Schritte des Vorfalls zeigen</translation>
    </message>
    <message>
        <source>Show the root cause of the incident</source>
        <translation>Die Ursache des Vorfalls zeigen</translation>
    </message>
    <message>
        <source>Show the evidence of the incident</source>
        <translation>Die Belege des Vorfalls zeigen</translation>
    </message>
    <message>
        <source>Show how the incident is closed</source>
        <translation>Zeigen, wie der Vorfall geschlossen wird</translation>
    </message>
    <message>
        <source>Show the report of the incident</source>
        <translation>Den Bericht des Vorfalls zeigen</translation>
    </message>
    <message>
        <source>Run the step that is shown</source>
        <translation>Den gezeigten Schritt ausführen</translation>
    </message>
    <message>
        <source>End the step that is running</source>
        <translation>Den laufenden Schritt beenden</translation>
    </message>
    <message>
        <source>The step was done by hand…</source>
        <translation>Der Schritt wurde von Hand erledigt…</translation>
    </message>
    <message>
        <source>Skip the step…</source>
        <translation>Den Schritt überspringen…</translation>
    </message>
    <message>
        <source>Take the step back…</source>
        <translation>Den Schritt zurücknehmen…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Copy the commands of the step</source>
        <translation>Die Befehle des Schritts kopieren</translation>
    </message>
    <message>
        <source>Continue to the next step</source>
        <translation>Weiter zum nächsten Schritt</translation>
    </message>
    <message>
        <source>Back to the step before</source>
        <translation>Zurück zum Schritt davor</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is running. Closing ends it, and how far it came is then not known.</source>
        <translation>„%1“ läuft. Schließen beendet es, und wie weit es kam, ist dann nicht bekannt.</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Show the certification</source>
        <translation>Die Zertifizierung zeigen</translation>
    </message>
    <message>
        <source>Check the open items</source>
        <translation>Die offenen Punkte prüfen</translation>
    </message>
    <message>
        <source>Check the chosen items</source>
        <translation>Die gewählten Punkte prüfen</translation>
    </message>
    <message>
        <source>Check all items…</source>
        <translation>Alle Punkte prüfen…</translation>
    </message>
    <message>
        <source>End what is being checked</source>
        <translation>Die laufende Prüfung beenden</translation>
    </message>
    <message>
        <source>Show the evidence of the item</source>
        <translation>Die Belege des Punkts zeigen</translation>
    </message>
    <message>
        <source>Confirm the statement</source>
        <translation>Die Erklärung bestätigen</translation>
    </message>
    <message>
        <source>Sign the certificate…</source>
        <translation>Das Zertifikat unterschreiben…</translation>
    </message>
    <message>
        <source>Sign as not certified…</source>
        <translation>Als nicht zertifiziert unterschreiben…</translation>
    </message>
    <message>
        <source>Show the certificate</source>
        <translation>Das Zertifikat zeigen</translation>
    </message>
    <message>
        <source>Save the certificate…</source>
        <translation>Das Zertifikat sichern…</translation>
    </message>
    <message>
        <source>Print the certificate…</source>
        <translation>Das Zertifikat drucken…</translation>
    </message>
    <message>
        <source>Verify a certificate…</source>
        <translation>Ein Zertifikat prüfen…</translation>
    </message>
    <message>
        <source>The run is being certified. What was checked is kept; an emergency stop that is set for a test may stay set until the items are checked again.</source>
        <translation>Der Lauf wird gerade zertifiziert. Was geprüft ist, bleibt; ein zum Test gesetzter Notstopp bleibt womöglich gesetzt, bis die Punkte wieder geprüft werden.</translation>
    </message>
    <message>
        <source>Sign a verified certificate as reviewer…</source>
        <translation>Geprüftes Zertifikat als Durchsicht unterschreiben …</translation>
    </message>
    <message>
        <source>Show the ignore rules</source>
        <translation>Regeln zum Ignorieren zeigen</translation>
    </message>
    <message>
        <source>Ignore a field in comparisons…</source>
        <translation>Ein Feld in Vergleichen ignorieren…</translation>
    </message>
</context>
<context>
    <name>gw::gui::MismatchModel</name>
    <message>
        <source>first step not told</source>
        <translation>erster Schritt nicht genannt</translation>
    </message>
    <message>
        <source>step %1, %2</source>
        <comment>number, skill</comment>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <source>step %1, %2 replayed as %3</source>
        <translation>Schritt %1, %2, wiederholt als %3</translation>
    </message>
    <message>
        <source>golden not known</source>
        <translation>Golden nicht bekannt</translation>
    </message>
    <message>
        <source>golden intact</source>
        <translation>Golden unversehrt</translation>
    </message>
    <message>
        <source>golden altered</source>
        <translation>Golden verändert</translation>
    </message>
    <message>
        <source>Cycle %1, %2 replayed as %3</source>
        <translation>Zyklus %1, %2 wiederholt als %3</translation>
    </message>
    <message>
        <source>%1, replayed as %2, cycle %3</source>
        <translation>%1, wiederholt als %2, Zyklus %3</translation>
    </message>
    <message>
        <source>as %1, cycle %2</source>
        <translation>als %1, Zyklus %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::NoticeLine</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>gw::gui::NoticeModel</name>
    <message>
        <source>%1 – gone since</source>
        <translation>%1 – inzwischen vorbei</translation>
    </message>
    <message>
        <source>%1 – silenced since</source>
        <translation>%1 – inzwischen stummgeschaltet</translation>
    </message>
</context>
<context>
    <name>gw::gui::NoticePopup</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Nothing was announced yet. New problems and a lost connection stand here as they come.</source>
        <translation>Noch nichts gemeldet. Neue Probleme und eine verlorene Verbindung stehen hier, sobald sie auftreten.</translation>
    </message>
</context>
<context>
    <name>gw::gui::OpenDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Vorfall eröffnen</translation>
    </message>
    <message>
        <source>Open an incident on %1</source>
        <translation>Vorfall auf %1 eröffnen</translation>
    </message>
    <message>
        <source>Worker 2 restarts every minute</source>
        <translation>Worker 2 startet jede Minute neu</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Choose what it is like.</source>
        <translation>Wählen, welcher Art er ist.</translation>
    </message>
    <message>
        <source>The run shows: %1</source>
        <translation>Der Lauf zeigt: %1</translation>
    </message>
    <message>
        <source>The run shows no such problem now: say what was seen.</source>
        <translation>Der Lauf zeigt derzeit kein solches Problem: sagen, was zu sehen war.</translation>
    </message>
    <message>
        <source>The monitor shows: %1</source>
        <translation>Der Monitor zeigt: %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::PlaceModel</name>
    <message>
        <source>%1 on disk, newest %2</source>
        <translation>%1 auf der Platte, neueste %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Could not be listed</source>
        <translation>Konnte nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Run directories</source>
        <translation>Laufverzeichnisse</translation>
    </message>
    <message>
        <source>Golden directories</source>
        <translation>Golden-Verzeichnisse</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Opened here</source>
        <translation>Hier geöffnet</translation>
    </message>
</context>
<context>
    <name>gw::gui::PlacePanel</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Open an archive or a directory</source>
        <translation>Ein Archiv oder Verzeichnis öffnen</translation>
    </message>
    <message>
        <source>Open an archive or a directory by its path. Files can be dropped here as well.</source>
        <translation>Ein Archiv oder Verzeichnis über seinen Pfad öffnen. Dateien können hier auch abgelegt werden.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Path of an archive or a directory on the host</source>
        <translation>Pfad eines Archivs oder Verzeichnisses auf dem Host</translation>
    </message>
    <message>
        <source>Path on the host</source>
        <translation>Pfad auf dem Host</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>The places appear as soon as the host answers.</source>
        <translation>Die Orte erscheinen, sobald der Host antwortet.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>No golden files and no archives</source>
        <translation>Keine Golden-Dateien und keine Archive</translation>
    </message>
    <message>
        <source>The profile&apos;s run, golden and archive directories hold none.</source>
        <translation>Die Lauf-, Golden- und Archivverzeichnisse des Profils enthalten keine.</translation>
    </message>
    <message>
        <source>Open a path…</source>
        <translation>Einen Pfad öffnen …</translation>
    </message>
    <message>
        <source>not looked at: %1</source>
        <translation>nicht nachgesehen: %1</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % von %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no archives</source>
        <translation>keine Archive</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::PlaceTree</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>gw::gui::PracticeLine</name>
    <message>
        <source>Its clock runs faster than time: it certifies no production, and every page says so.</source>
        <translation>Seine Uhr geht schneller als die Zeit: Er zertifiziert keine Produktion, und jede Seite sagt es.</translation>
    </message>
</context>
<context>
    <name>gw::gui::PreviewPanel</name>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Copied, as it is in the file</source>
        <translation>Kopiert, wie es in der Datei steht</translation>
    </message>
    <message>
        <source>Copied what is shown; the file is longer</source>
        <translation>Kopiert, was zu sehen ist; die Datei ist länger</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Den Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>Mit einer anderen vergleichen …</translation>
    </message>
    <message>
        <source>It is too long to be dragged out. This prints it: %1</source>
        <translation>Sie ist zu lang, um herausgezogen zu werden. Dies gibt sie aus: %1</translation>
    </message>
    <message>
        <source>It is still being read; drag it out when its content shows</source>
        <translation>Sie wird noch gelesen; herausziehen, wenn ihr Inhalt zu sehen ist</translation>
    </message>
    <message>
        <source>No copy could be made: %1</source>
        <translation>Es konnte keine Kopie gemacht werden: %1</translation>
    </message>
    <message>
        <source>Choose a file in the table: its content and what its hash proves show here.</source>
        <translation>Eine Datei in der Tabelle wählen: hier erscheinen ihr Inhalt und was ihr Hash beweist.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>More for this file</source>
        <translation>Mehr zu dieser Datei</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>How the content is shown</source>
        <translation>Wie der Inhalt gezeigt wird</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Einer anderen …</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>Mit einer anderen Datei vergleichen</translation>
    </message>
    <message>
        <source>Same as: goldwatchctl golden diff</source>
        <translation>Wie: goldwatchctl golden diff</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>In an archive</source>
        <translation>In einem Archiv</translation>
    </message>
    <message>
        <source>Verifying the archive compares it with the manifest, every byte.</source>
        <translation>Wird das Archiv geprüft, so wird sie Byte für Byte mit dem Manifest verglichen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>cycle of a run</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>clock, how long ago</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Endete</translation>
    </message>
    <message>
        <source>with success</source>
        <translation>mit Erfolg</translation>
    </message>
    <message>
        <source>with an error</source>
        <translation>mit einem Fehler</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf der Platte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Reading it…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>It is read as soon as the host answers.</source>
        <translation>Sie wird gelesen, sobald der Host antwortet.</translation>
    </message>
    <message>
        <source>The first %1 of %2. The command in the menu above prints all of it.</source>
        <translation>Die ersten %1 von %2. Der Befehl im Menü oben gibt alles aus.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>This is not valid JSON; it is shown as far as it goes.</source>
        <translation>Das ist kein gültiges JSON; es wird gezeigt, so weit es geht.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps of the file</source>
        <translation>Schritte der Datei</translation>
    </message>
    <message>
        <source>Its replay</source>
        <translation>Mit Replay</translation>
    </message>
    <message>
        <source>Compare with its replay</source>
        <translation>Mit dem Replay vergleichen</translation>
    </message>
    <message>
        <source>The report of cycle %1 tells where its replay differs</source>
        <translation>Der Bericht des Zyklus %1 nennt, wo das Replay abweicht</translation>
    </message>
    <message>
        <source>Replays are known here of the run that is watched</source>
        <translation>Replays sind hier nur vom beobachteten Lauf bekannt</translation>
    </message>
    <message>
        <source>No report tells of a replay that differs: it matched, or is still to come</source>
        <translation>Kein Bericht nennt ein abweichendes Replay: Es stimmte überein oder steht noch aus</translation>
    </message>
    <message>
        <source>Not among the first mismatches; all of them: goldwatchctl shadow mismatches</source>
        <translation>Nicht unter den ersten Abweichungen; alle zeigt: goldwatchctl shadow mismatches</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>differed in cycle %1</source>
        <translation>wich in Zyklus %1 ab</translation>
    </message>
</context>
<context>
    <name>gw::gui::ProblemDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gw::gui::ProblemHistory</name>
    <message>
        <source>The history of problems is not in its format: %1</source>
        <translation>Der Verlauf der Probleme hat nicht sein Format: %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::ProblemList</name>
    <message>
        <source>Open in a window</source>
        <translation>In einem Fenster öffnen</translation>
    </message>
    <message>
        <source>Copy the problem</source>
        <translation>Das Problem kopieren</translation>
    </message>
    <message>
        <source>Open the playbook</source>
        <translation>Das Handbuch öffnen</translation>
    </message>
</context>
<context>
    <name>gw::gui::ProblemModel</name>
    <message>
        <source>silenced until %1</source>
        <translation>stummgeschaltet bis %1</translation>
    </message>
    <message>
        <source>silenced, until when is not known</source>
        <translation>stummgeschaltet, bis wann ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>gw::gui::ProblemText</name>
    <message>
        <source>What the problem rests on</source>
        <translation>Worauf das Problem beruht</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Die Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy the problem</source>
        <translation>Das Problem kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>gw::gui::RecordingModel</name>
    <message>
        <source>Only golden files and recordings of the engine have steps</source>
        <translation>Nur Golden-Dateien und Aufzeichnungen der Engine haben Schritte</translation>
    </message>
    <message>
        <source>The file is too long to be taken apart here</source>
        <translation>Die Datei ist zu lang, um sie hier zu zerlegen</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Unversehrt</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>Keine Ausgabe</translation>
    </message>
    <message>
        <source>%1, failed: %2</source>
        <comment>verdict, error code</comment>
        <translation>%1, fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Skill</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>gw::gui::ReplayModel</name>
    <message>
        <source>Golden</source>
        <translation>Golden</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
</context>
<context>
    <name>gw::gui::ReplayView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Both files</source>
        <translation>Beide Dateien</translation>
    </message>
    <message>
        <source>Golden</source>
        <translation>Golden</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>What is shown of golden and replay</source>
        <translation>Was von Golden und Wiederholung gezeigt wird</translation>
    </message>
    <message>
        <source>Differences of golden and replay, noise apart</source>
        <translation>Unterschiede von Golden und Wiederholung, Rauschen getrennt</translation>
    </message>
    <message>
        <source>Only the hashes are known</source>
        <translation>Nur die Hashes sind bekannt</translation>
    </message>
    <message>
        <source>Where the run&apos;s files lie is not known.</source>
        <translation>Wo die Dateien des Laufs liegen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The report names a run that no file can have.</source>
        <translation>Der Bericht nennt einen Lauf, den keine Datei haben kann.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Noch ist nichts verglichen</translation>
    </message>
    <message>
        <source>The engine&apos;s recordings could not be compared</source>
        <translation>Die Aufzeichnungen der Engine konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>Golden and replay could not be compared</source>
        <translation>Golden und Wiederholung konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>A cycle report holds hashes only: what the values were cannot be seen. Next time have the engine record both runs, %1.steps.jsonl and %2.steps.jsonl in a golden directory of the profile; then seed, inputs and outputs are compared step by step.</source>
        <translation>Ein Zyklusbericht enthält nur Hashes: welche Werte es waren, ist nicht zu sehen. Beim nächsten Mal die Engine beide Läufe aufzeichnen lassen, %1.steps.jsonl und %2.steps.jsonl in einem Golden-Verzeichnis des Profils; dann werden Seed, Eingaben und Ausgaben Schritt für Schritt verglichen.</translation>
    </message>
</context>
<context>
    <name>gw::gui::ReportPanel</name>
    <message>
        <source>Save as Markdown…</source>
        <translation>Als Markdown speichern…</translation>
    </message>
    <message>
        <source>Copy head</source>
        <translation>Kopf kopieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of the incident</source>
        <translation>Bericht über den Vorfall</translation>
    </message>
    <message>
        <source>Copy the head of the journal</source>
        <translation>Den Kopf des Journals kopieren</translation>
    </message>
    <message>
        <source>No incident is chosen</source>
        <translation>Kein Vorfall ausgewählt</translation>
    </message>
    <message>
        <source>As it stands now; it goes on until the incident is closed</source>
        <translation>Wie er jetzt steht; er geht weiter, bis der Vorfall geschlossen ist</translation>
    </message>
    <message>
        <source>As it was closed</source>
        <translation>Wie er geschlossen wurde</translation>
    </message>
    <message>
        <source>Journal: %1 entries, head %2</source>
        <translation>Journal: %1 Einträge, Kopf %2</translation>
    </message>
    <message>
        <source>Checked by: %1</source>
        <translation>Zu prüfen mit: %1</translation>
    </message>
    <message>
        <source>The rest is left out here; the saved report is whole.</source>
        <translation>Der Rest fehlt hier; der gespeicherte Bericht ist vollständig.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>Das PDF wird erstellt …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF sichern …</translation>
    </message>
</context>
<context>
    <name>gw::gui::RequirementBoard</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>schwebend</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Zur Unterschrift</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>Fertig, wenn</translation>
    </message>
</context>
<context>
    <name>gw::gui::ResultBox</name>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) masked</source>
        <translation>
            <numerusform>%n Geheimnis unkenntlich gemacht</numerusform>
            <numerusform>%n Geheimnisse unkenntlich gemacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::RuleModel</name>
    <message>
        <source>in any skill</source>
        <translation>in jedem Skill</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>%1 hits, last %2</source>
        <translation>%1 Treffer, zuletzt %2</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::RulePanel</name>
    <message>
        <source>Ignore rules</source>
        <translation>Regeln zum Ignorieren</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Close the rules</source>
        <translation>Regeln schließen</translation>
    </message>
    <message>
        <source>Close the rules (Esc)</source>
        <translation>Regeln schließen (Esc)</translation>
    </message>
    <message>
        <source>Name of a field, or a pointer; * stands for any one part</source>
        <translation>Name eines Feldes oder ein Zeiger; * steht für einen beliebigen Teil</translation>
    </message>
    <message>
        <source>trace_id or /steps/*/output/trace_id</source>
        <translation>trace_id oder /steps/*/output/trace_id</translation>
    </message>
    <message>
        <source>Only in steps of this skill; empty: in any</source>
        <translation>Nur in Schritten dieses Skills; leer: in jedem</translation>
    </message>
    <message>
        <source>Any skill</source>
        <translation>Jeder Skill</translation>
    </message>
    <message>
        <source>Why the field may differ</source>
        <translation>Warum das Feld abweichen darf</translation>
    </message>
    <message>
        <source>Reason: set by the proxy</source>
        <translation>Grund: setzt der Proxy</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Wer dafür einsteht</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Ignored from now on, and listed all the same: %1</source>
        <translation>Wird ab jetzt ignoriert und trotzdem aufgeführt: %1</translation>
    </message>
    <message>
        <source>Let %1 count again?</source>
        <translation>%1 wieder zählen lassen?</translation>
    </message>
    <message>
        <source>%1. Where it differs, files differ from now on.</source>
        <translation>%1. Wo es abweicht, weichen Dateien ab jetzt ab.</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Regel behalten</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Counts again: %1</source>
        <translation>Zählt wieder: %1</translation>
    </message>
    <message>
        <source>Ends the chosen rule</source>
        <translation>Beendet die gewählte Regel</translation>
    </message>
    <message>
        <source>There are no rules</source>
        <translation>Es gibt keine Regeln</translation>
    </message>
    <message>
        <source>A field, an owner and a reason are needed</source>
        <translation>Feld, Verantwortlicher und Grund werden gebraucht</translation>
    </message>
    <message numerus="yes">
        <source>%1 rule(s)</source>
        <translation>
            <numerusform>%1 Regel</numerusform>
            <numerusform>%1 Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nothing is compared while the rules cannot be read.</source>
        <translation>%1. Solange die Regeln nicht lesbar sind, wird nichts verglichen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Every difference counts that is no time</source>
        <translation>Jeder Unterschied zählt, der keine Zeit ist</translation>
    </message>
    <message>
        <source>A rule lets a field differ, with an owner and a reason. What it ignores is listed as noise.</source>
        <translation>Eine Regel lässt ein Feld abweichen, mit Verantwortlichem und Grund. Was sie ignoriert, steht als Rauschen in der Liste.</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>Regel hinzufügen…</translation>
    </message>
</context>
<context>
    <name>gw::gui::RunStateView</name>
    <message>
        <source>%1 of %2</source>
        <comment>elapsed, target</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>at %1, after %2</source>
        <translation>um %1, nach %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run unknown</source>
        <translation>Lauf unbekannt</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>nothing seen yet</source>
        <translation>noch nichts gesehen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>elapsed, speed of a practice run</comment>
        <translation>%1 mit %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::Screenshots</name>
    <message>
        <source>no live run came within %1 s: %2</source>
        <translation>innerhalb von %1 s kam kein Lauf: %2</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>no golden files came within %1 s</source>
        <translation>in %1 s kamen keine Golden-Dateien</translation>
    </message>
    <message>
        <source>no picture of %1: it did not come within %2 s</source>
        <translation>kein Bild von %1: Es kam nicht innerhalb von %2 s</translation>
    </message>
    <message>
        <source>the store of incidents could not be read within %1 s</source>
        <translation>der Speicher der Vorfälle war binnen %1 s nicht zu lesen</translation>
    </message>
    <message>
        <source>the checklist could not be read within %1 s</source>
        <translation>die Checkliste war binnen %1 s nicht lesbar</translation>
    </message>
    <message>
        <source>the file was not verified within %1 s</source>
        <translation>die Datei wurde binnen %1 s nicht geprüft</translation>
    </message>
</context>
<context>
    <name>gw::gui::ServiceLights</name>
    <message>
        <source>last up at %1</source>
        <translation>zuletzt erreichbar um %1</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>gw::gui::ServiceModel</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>gw::gui::SheetView</name>
    <message>
        <source>What happens to which files, and why</source>
        <translation>Was mit welchen Dateien geschieht, und warum</translation>
    </message>
</context>
<context>
    <name>gw::gui::Sheets</name>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 Datei</numerusform>
            <numerusform>%1 Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 item(s)</source>
        <translation>
            <numerusform>%1 Eintrag</numerusform>
            <numerusform>%1 Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 archive(s)</source>
        <translation>
            <numerusform>%1 Archiv</numerusform>
            <numerusform>%1 Archive</numerusform>
        </translation>
    </message>
    <message>
        <source>kept: %1</source>
        <translation>bleibt: %1</translation>
    </message>
    <message>
        <source>kept as well; only the first %1 are named</source>
        <translation>bleiben ebenfalls; nur die ersten %1 sind genannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; the first %2 are named</source>
        <translation>%1; die ersten %2 sind genannt</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>about %1, %2</source>
        <translation>etwa %1, %2</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>not known: the disk could not be asked</source>
        <translation>nicht bekannt: Die Platte ließ sich nicht fragen</translation>
    </message>
    <message>
        <source>There may not be room for all of it</source>
        <translation>Der Platz reicht vielleicht nicht für alles</translation>
    </message>
    <message>
        <source>several archives are made one after the other, as far as there is room</source>
        <translation>es entstehen mehrere Archive nacheinander, so weit der Platz reicht</translation>
    </message>
    <message>
        <source>what does not fit stays where it is</source>
        <translation>was nicht passt, bleibt, wo es ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 Tag</numerusform>
            <numerusform>%1 Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan: archive %1 older than %2</source>
        <translation>Plan: %1 archivieren, älter als %2</translation>
    </message>
    <message>
        <source>Plan: remove %1 older than %2 for good</source>
        <translation>Plan: %1 endgültig entfernen, älter als %2</translation>
    </message>
    <message>
        <source>Plan: throw away %1 older than %2</source>
        <translation>Plan: %1 wegwerfen, älter als %2</translation>
    </message>
    <message>
        <source>Goes into archives</source>
        <translation>Kommt in Archive</translation>
    </message>
    <message>
        <source>Is removed for good</source>
        <translation>Wird endgültig entfernt</translation>
    </message>
    <message>
        <source>Goes to the trash</source>
        <translation>Kommt in den Papierkorb</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message numerus="yes">
        <source>old enough, in %n directory(s)</source>
        <translation>
            <numerusform>alt genug, in %n Verzeichnis</numerusform>
            <numerusform>alt genug, in %n Verzeichnissen</numerusform>
        </translation>
    </message>
    <message>
        <source>left for the next time: one run takes no more</source>
        <translation>bleibt fürs nächste Mal: Ein Durchgang nimmt nicht mehr</translation>
    </message>
    <message>
        <source>not older than %1</source>
        <translation>nicht älter als %1</translation>
    </message>
    <message>
        <source>%1, thrown away %2</source>
        <translation>%1, weggeworfen %2</translation>
    </message>
    <message>
        <source>removed for good: %1 of the trash whose grace is over</source>
        <translation>endgültig entfernt: %1 des Papierkorbs, deren Frist um ist</translation>
    </message>
    <message>
        <source>Nothing is removed before it is proven to be in the archive.</source>
        <translation>Nichts wird entfernt, bevor bewiesen ist, dass es im Archiv steht.</translation>
    </message>
    <message>
        <source>What is removed for good cannot be brought back.</source>
        <translation>Was endgültig entfernt ist, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>It can be brought back from the trash until its grace is over.</source>
        <translation>Aus dem Papierkorb lässt es sich zurückholen, bis die Frist um ist.</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>%1 archivieren</translation>
    </message>
    <message>
        <source>Remove %1 for good</source>
        <translation>%1 endgültig entfernen</translation>
    </message>
    <message>
        <source>Throw away %1</source>
        <translation>%1 wegwerfen</translation>
    </message>
    <message>
        <source>There is nothing to do. With fewer days more files are old enough.</source>
        <translation>Es gibt nichts zu tun. Mit weniger Tagen sind mehr Dateien alt genug.</translation>
    </message>
    <message>
        <source>Plan: restore %1 from %2</source>
        <translation>Plan: %1 aus %2 wiederherstellen</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>The archive could not be read to its end</source>
        <translation>Das Archiv ließ sich nicht bis zum Ende lesen</translation>
    </message>
    <message>
        <source>There is not room for all of it</source>
        <translation>Der Platz reicht nicht für alles</translation>
    </message>
    <message>
        <source>The archive has no manifest</source>
        <translation>Das Archiv hat kein Manifest</translation>
    </message>
    <message>
        <source>what comes out of it cannot be compared with what went in</source>
        <translation>was herauskommt, lässt sich nicht mit dem vergleichen, was hineinging</translation>
    </message>
    <message>
        <source>to be written</source>
        <translation>werden geschrieben</translation>
    </message>
    <message>
        <source>of them replace one of other content, which is lost</source>
        <translation>davon ersetzen eine mit anderem Inhalt, der verloren geht</translation>
    </message>
    <message>
        <source>staying in the archive</source>
        <translation>bleibt im Archiv</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>there already, with the same content</source>
        <translation>schon da, mit demselben Inhalt</translation>
    </message>
    <message>
        <source>Some names fit nothing in the archive</source>
        <translation>Manche Namen passen zu nichts im Archiv</translation>
    </message>
    <message>
        <source>Each file is read back and compared before it is put in its place.</source>
        <translation>Jede Datei wird zurückgelesen und verglichen, bevor sie an ihren Platz kommt.</translation>
    </message>
    <message>
        <source>There is nothing to restore.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>damaged when last looked at</source>
        <translation>beim letzten Nachsehen beschädigt</translation>
    </message>
    <message>
        <source>never verified</source>
        <translation>nie geprüft</translation>
    </message>
    <message>
        <source>proven before</source>
        <translation>schon bewiesen</translation>
    </message>
    <message>
        <source>in another directory</source>
        <translation>in einem anderen Verzeichnis</translation>
    </message>
    <message>
        <source>The archive directory could not be listed</source>
        <translation>Das Archivverzeichnis ließ sich nicht auflisten</translation>
    </message>
    <message>
        <source>Plan: verify %1</source>
        <translation>Plan: %1 prüfen</translation>
    </message>
    <message>
        <source>Tables and lengths of</source>
        <translation>Verzeichnisse und Längen von</translation>
    </message>
    <message>
        <source>Every byte of every entry of</source>
        <translation>Jedes Byte jedes Eintrags von</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Nothing is changed; what is found is written beside each archive.</source>
        <translation>Nichts wird geändert; was sich zeigt, wird neben jedem Archiv vermerkt.</translation>
    </message>
    <message>
        <source>There are no archives yet: archiving makes the first one.</source>
        <translation>Es gibt noch keine Archive: Archivieren legt das erste an.</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Some items cannot be read</source>
        <translation>Manche Einträge lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Plan: remove %1 of the trash for good</source>
        <translation>Plan: %1 des Papierkorbs endgültig entfernen</translation>
    </message>
    <message>
        <source>Plan: bring back %1</source>
        <translation>Plan: %1 zurückholen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>removed for good</source>
        <translation>endgültig entfernt</translation>
    </message>
    <message>
        <source>going back to where they were</source>
        <translation>kommt dorthin zurück, wo es war</translation>
    </message>
    <message>
        <source>What is removed for good cannot be brought back; what is on hold stays.</source>
        <translation>Was endgültig entfernt ist, lässt sich nicht zurückholen; was gesperrt ist, bleibt.</translation>
    </message>
    <message>
        <source>A file that is there by now stays, and so does the one in the trash.</source>
        <translation>Eine Datei, die inzwischen da ist, bleibt, und die im Papierkorb ebenso.</translation>
    </message>
    <message>
        <source>None of these items is in the trash any more.</source>
        <translation>Keiner dieser Einträge ist noch im Papierkorb.</translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 archiviert</translation>
    </message>
    <message>
        <source>Removed %1 for good</source>
        <translation>%1 endgültig entfernt</translation>
    </message>
    <message>
        <source>Threw away %1</source>
        <translation>%1 weggeworfen</translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>Vorzeitig beendet: %1</translation>
    </message>
    <message>
        <source>Is in archives, and no longer in its directory</source>
        <translation>Ist in Archiven und nicht mehr in seinem Verzeichnis</translation>
    </message>
    <message>
        <source>Is in the trash</source>
        <translation>Ist im Papierkorb</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Frei geworden</translation>
    </message>
    <message>
        <source>%1, %2 became %3</source>
        <translation>%1, aus %2 wurden %3</translation>
    </message>
    <message>
        <source>made, every byte proven: %1 became %2</source>
        <translation>angelegt, jedes Byte bewiesen: aus %1 wurden %2</translation>
    </message>
    <message>
        <source>new in the trash</source>
        <translation>neu im Papierkorb</translation>
    </message>
    <message>
        <source>It was ended before all was done</source>
        <translation>Beendet, bevor alles getan war</translation>
    </message>
    <message>
        <source>the rest is as it was; a new plan shows it</source>
        <translation>der Rest ist, wie er war; ein neuer Plan zeigt ihn</translation>
    </message>
    <message>
        <source>Not all of it could be done</source>
        <translation>Nicht alles ließ sich tun</translation>
    </message>
    <message>
        <source>What was removed is proven to be in the archives.</source>
        <translation>Was entfernt wurde, steht bewiesen in den Archiven.</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kam zurück</translation>
    </message>
    <message>
        <source>damaged in the archive</source>
        <translation>im Archiv beschädigt</translation>
    </message>
    <message>
        <source>Each was compared with the manifest</source>
        <translation>Jede wurde mit dem Manifest verglichen</translation>
    </message>
    <message>
        <source>nothing says whether the content is what went in</source>
        <translation>nichts sagt, ob der Inhalt der ist, der hineinging</translation>
    </message>
    <message>
        <source>proven: all that was looked at is as it should be</source>
        <translation>bewiesen: Alles Nachgesehene ist, wie es sein soll</translation>
    </message>
    <message>
        <source>not read to the end</source>
        <translation>nicht zu Ende gelesen</translation>
    </message>
    <message>
        <source>%1; it has no manifest</source>
        <translation>%1; ohne Manifest</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 mehr</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht nachgesehen</translation>
    </message>
    <message>
        <source>Some archives could not be opened</source>
        <translation>Manche Archive ließen sich nicht öffnen</translation>
    </message>
    <message>
        <source>What was found could not be written down</source>
        <translation>Was sich zeigte, ließ sich nicht vermerken</translation>
    </message>
    <message>
        <source>Verified: %1 of %2 well</source>
        <translation>Geprüft: %1 von %2 in Ordnung</translation>
    </message>
    <message>
        <source>Are as they should be</source>
        <translation>Sind, wie sie sein sollen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Brought back %1</source>
        <translation>%1 zurückgeholt</translation>
    </message>
    <message>
        <source>the rest is in the trash as it was</source>
        <translation>der Rest liegt im Papierkorb wie zuvor</translation>
    </message>
</context>
<context>
    <name>gw::gui::SideColumn</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keines offen</translation>
    </message>
    <message>
        <source>No open problem</source>
        <translation>Kein offenes Problem</translation>
    </message>
    <message>
        <source>Nothing is known now</source>
        <translation>Im Moment ist nichts bekannt</translation>
    </message>
    <message>
        <source>Reports, log, process, disks and services are looked at every second.</source>
        <translation>Berichte, Log, Prozess, Platten und Dienste werden laufend geprüft.</translation>
    </message>
    <message>
        <source>Problems appear as soon as the host answers.</source>
        <translation>Probleme erscheinen, sobald der Rechner antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n not up</source>
        <translation>
            <numerusform>%n nicht erreichbar</numerusform>
            <numerusform>%n nicht erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>all that are used are up</source>
        <translation>alle genutzten sind erreichbar</translation>
    </message>
    <message>
        <source>Problems that have gone</source>
        <translation>Vergangene Probleme</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Which problems are shown</source>
        <translation>Welche Probleme gezeigt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n vorbei</numerusform>
            <numerusform>%n vorbei</numerusform>
        </translation>
    </message>
    <message>
        <source>none gone</source>
        <translation>keine vorbei</translation>
    </message>
    <message>
        <source>No problem has come and gone</source>
        <translation>Noch kein Problem ist vergangen</translation>
    </message>
    <message>
        <source>Problems that go are kept here, with their times and what they rested on.</source>
        <translation>Vergangene Probleme bleiben hier stehen, mit ihren Zeiten und worauf sie beruhten.</translation>
    </message>
    <message>
        <source>Monitor daemon</source>
        <translation>Monitor-Daemon</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show only services that are not well</source>
        <translation>Nur Dienste zeigen, denen etwas fehlt</translation>
    </message>
    <message>
        <source>Show all services</source>
        <translation>Alle Dienste zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n stummgeschaltet</numerusform>
            <numerusform>%n stummgeschaltet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::SignaturePanel</name>
    <message>
        <source>Sign it as not certified</source>
        <translation>Als nicht zertifiziert unterschreiben</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Unterschreiben…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Certificates that were signed</source>
        <translation>Unterschriebene Zertifikate</translation>
    </message>
    <message>
        <source>Plan for remediation</source>
        <translation>Plan zur Abhilfe</translation>
    </message>
    <message>
        <source>What will be done about it, by whom, until when</source>
        <translation>Was dagegen getan wird, von wem, bis wann</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>empty where the key has none; kept nowhere</source>
        <translation>leer, wenn der Schlüssel keine hat; wird nirgends aufbewahrt</translation>
    </message>
    <message>
        <source>Other certificates</source>
        <translation>Andere Zertifikate</translation>
    </message>
    <message>
        <source>Make a self-signed certificate…</source>
        <translation>Ein selbst unterschriebenes Zertifikat erzeugen…</translation>
    </message>
    <message>
        <source>Import a PKCS#12 file…</source>
        <translation>Eine PKCS#12-Datei einlesen…</translation>
    </message>
    <message>
        <source>Use a PKCS#12 file once…</source>
        <translation>Eine PKCS#12-Datei einmal benutzen…</translation>
    </message>
    <message>
        <source>Certificates on a token…</source>
        <translation>Zertifikate auf einem Token…</translation>
    </message>
    <message>
        <source>Self-signed, made when it is signed</source>
        <translation>Selbst unterschrieben, beim Unterschreiben erzeugt</translation>
    </message>
    <message>
        <source>%1, used once</source>
        <comment>a file</comment>
        <translation>%1, einmal benutzt</translation>
    </message>
    <message>
        <source>Self-signed: it names the signer, no one vouches for it.</source>
        <translation>Selbst unterschrieben: Es nennt den Unterzeichner, niemand bürgt dafür.</translation>
    </message>
    <message>
        <source>Its time is over, or has not come yet.</source>
        <translation>Seine Zeit ist vorbei oder noch nicht gekommen.</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Noch wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>A certificate names its owner and their role.</source>
        <translation>Ein Zertifikat nennt, wer verantwortlich ist und in welcher Rolle.</translation>
    </message>
    <message>
        <source>What is not certified says what is to be done about it.</source>
        <translation>Was nicht zertifiziert ist, sagt, was dagegen zu tun ist.</translation>
    </message>
    <message>
        <source>Certificates are being looked for.</source>
        <translation>Zertifikate werden gesucht.</translation>
    </message>
    <message>
        <source>The certificate is not valid now.</source>
        <translation>Das Zertifikat ist jetzt nicht gültig.</translation>
    </message>
    <message>
        <source>%1 of %2 items pass</source>
        <translation>%1 von %2 Punkten bestanden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>CERTIFIED: yes</source>
        <translation>ZERTIFIZIERT: ja</translation>
    </message>
    <message>
        <source>CERTIFIED: no</source>
        <translation>ZERTIFIZIERT: nein</translation>
    </message>
    <message>
        <source>PRACTICE RUN: it certifies no production.</source>
        <translation>PRACTICE RUN: Er zertifiziert keine Produktion.</translation>
    </message>
    <message>
        <source>Sign as not certified…</source>
        <translation>Als nicht zertifiziert unterschreiben…</translation>
    </message>
    <message>
        <source>A review names the reviewer and their role: fill them in as owner and role.</source>
        <translation>Eine Durchsicht nennt, wer sie macht, und in welcher Rolle: Als Verantwortliche und Rolle eintragen.</translation>
    </message>
</context>
<context>
    <name>gw::gui::SilenceDialog</name>
    <message>
        <source>Silence alerts on %1</source>
        <translation>Alarme auf %1 stummschalten</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Extend a silence on %1</source>
        <translation>Stummschaltung auf %1 verlängern</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>Länger um</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>They stay: with others it would be another silence.</source>
        <translation>Das bleibt: mit anderem wäre es eine andere Stummschaltung.</translation>
    </message>
    <message>
        <source>One per line: name=value, name!=value, name=~regex or name!~regex. All of them must fit.</source>
        <translation>Eins je Zeile: name=wert, name!=wert, name=~regex oder name!~regex. Alle müssen zutreffen.</translation>
    </message>
    <message>
        <source>Alerts that would be silenced</source>
        <translation>Alarme, die stumm würden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 h</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Usual times</source>
        <translation>Übliche Zeiten</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>The host does not answer, so what it would silence is not known.</source>
        <translation>Der Rechner antwortet nicht, also ist nicht bekannt, was stumm würde.</translation>
    </message>
    <message>
        <source>What it would silence is not known. %1</source>
        <translation>Was stumm würde, ist nicht bekannt. %1</translation>
    </message>
    <message>
        <source>Matches %1 of %2 present alerts</source>
        <translation>Trifft %1 von %2 vorliegenden Alarmen</translation>
    </message>
    <message>
        <source>What it matches is not known yet</source>
        <translation>Was sie trifft, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is marked production and read-only: nothing is silenced there.</source>
        <translation>%1 ist als Produktion gekennzeichnet und nur lesbar: dort wird nichts stummgeschaltet.</translation>
    </message>
    <message>
        <source>It was not set. %1</source>
        <translation>Sie wurde nicht gesetzt. %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::SilenceModel</name>
    <message>
        <source>%1, %2</source>
        <comment>what a silence matches, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>holds %1 now</source>
        <translation>hält jetzt %1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>how many alerts</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>ends soon: %1, %2</source>
        <translation>endet bald: %1, %2</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <translation>bis %1, %2</translation>
    </message>
    <message>
        <source>pending: %1 to %2</source>
        <translation>wartend: %1 bis %2</translation>
    </message>
    <message>
        <source>ended %1, %2</source>
        <translation>beendet %1, %2</translation>
    </message>
    <message>
        <source>in an unknown state, until %1</source>
        <translation>in unbekanntem Zustand, bis %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::SilenceWarner</name>
    <message>
        <source>A silence ends at %1, %2: %3</source>
        <translation>Eine Stummschaltung endet um %1, %2: %3</translation>
    </message>
    <message>
        <source>Set by %1 on %2.</source>
        <translation>Gesetzt von %1 auf %2.</translation>
    </message>
    <message>
        <source>Set by %1 on %2. It holds no alert back now.</source>
        <translation>Gesetzt von %1 auf %2. Sie hält jetzt keinen Alarm zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Set by %1 on %2. It holds %n alert(s) back, told again then.</source>
        <translation>
            <numerusform>Gesetzt von %1 auf %2. Sie hält %n Alarm zurück, der dann wieder gemeldet wird.</numerusform>
            <numerusform>Gesetzt von %1 auf %2. Sie hält %n Alarme zurück, die dann wieder gemeldet werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::SilenceWish</name>
    <message>
        <source>Not a duration</source>
        <translation>Keine Dauer</translation>
    </message>
    <message>
        <source>Write it like 90m, 2h or 1d12h</source>
        <translation>Etwa so schreiben: 90m, 2h oder 1d12h</translation>
    </message>
</context>
<context>
    <name>gw::gui::StatementPanel</name>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>each confirmed by hand</source>
        <translation>jeder Satz von Hand bestätigt</translation>
    </message>
    <message>
        <source>Can be confirmed once the items are checked.</source>
        <translation>Kann bestätigt werden, sobald die Punkte geprüft sind.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who confirmed it, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Does not hold: %1</source>
        <translation>Trifft nicht zu: %1</translation>
    </message>
    <message>
        <source>once the items are checked</source>
        <translation>sobald die Punkte geprüft sind</translation>
    </message>
</context>
<context>
    <name>gw::gui::StepModel</name>
    <message>
        <source>to read</source>
        <translation>zum Lesen</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>Phase %1, %2, %3</source>
        <translation>Phase %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>gw::gui::StepRail</name>
    <message>
        <source>Phases and steps</source>
        <translation>Phasen und Schritte</translation>
    </message>
</context>
<context>
    <name>gw::gui::StepView</name>
    <message>
        <source>Playbook: %1, built in</source>
        <translation>Handbuch: %1, eingebaut</translation>
    </message>
    <message>
        <source>Playbook: %1</source>
        <translation>Handbuch: %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What it says now</source>
        <translation>Was er gerade sagt</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>%1
SHA-256 %2, as it was when the incident was opened</source>
        <translation>%1
SHA-256 %2, wie beim Eröffnen des Vorfalls</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>it was taken back</source>
        <translation>er wurde zurückgenommen</translation>
    </message>
    <message>
        <source>%1 by %2 on %3</source>
        <comment>time, user, machine</comment>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>If not</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>An example of its output</source>
        <translation>Ein Beispiel seiner Ausgabe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>How it went, run %1</source>
        <translation>Wie es ausging, Lauf %1</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>Being ended</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Running since %1</source>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>Noch keine Ausgabe.</translation>
    </message>
</context>
<context>
    <name>gw::gui::StepsPage</name>
    <message>
        <source>Allow changes…</source>
        <translation>Änderungen erlauben…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Done by hand…</source>
        <translation>Von Hand erledigt…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Überspringen…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The command is copied</source>
        <translation>Der Befehl ist kopiert</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Note, written down with Enter</source>
        <translation>Notiz, mit Enter aufgeschrieben</translation>
    </message>
    <message>
        <source>No incident is chosen</source>
        <translation>Kein Vorfall ausgewählt</translation>
    </message>
    <message>
        <source>Close the incident…</source>
        <translation>Vorfall schließen…</translation>
    </message>
    <message>
        <source>Decide on the root cause…</source>
        <translation>Über die Ursache entscheiden…</translation>
    </message>
    <message>
        <source>Run again…</source>
        <translation>Erneut ausführen…</translation>
    </message>
    <message>
        <source>Continue to “%1”</source>
        <translation>Weiter zu „%1“</translation>
    </message>
    <message>
        <source>Nobody knows how far it came the last time: %1. Look first.</source>
        <translation>Niemand weiß, wie weit es beim letzten Mal kam: %1. Erst nachsehen.</translation>
    </message>
    <message>
        <source>It is done already.</source>
        <translation>Er ist schon erledigt.</translation>
    </message>
    <message>
        <source>“%1” changes what cannot simply be taken back. Type %2 to run it.</source>
        <translation>„%1“ ändert, was sich nicht einfach zurücknehmen lässt. Zum Ausführen %2 eintippen.</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Name der Umgebung</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run “%1” again?</source>
        <translation>„%1“ erneut ausführen?</translation>
    </message>
    <message>
        <source>Run “%1”?</source>
        <translation>„%1“ ausführen?</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>Nicht ausführen</translation>
    </message>
    <message>
        <source>Why is “%1” skipped?</source>
        <translation>Warum wird „%1“ übersprungen?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>What shows that “%1” is done?</source>
        <translation>Was zeigt, dass „%1“ erledigt ist?</translation>
    </message>
    <message>
        <source>How it was done, may be left out</source>
        <translation>Wie es gemacht wurde, darf fehlen</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Take back “%1”? This runs: %2</source>
        <translation>„%1“ zurücknehmen? Ausgeführt wird: %2</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>End “%1”?</source>
        <translation>„%1“ beenden?</translation>
    </message>
    <message>
        <source>Its processes are ended where they are. How far it came is then not known.</source>
        <translation>Seine Prozesse werden beendet, wo sie gerade sind. Wie weit es kam, ist dann nicht bekannt.</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Laufen lassen</translation>
    </message>
</context>
<context>
    <name>gw::gui::StopControl</name>
    <message>
        <source>no answer since %1</source>
        <translation>keine Antwort seit %1</translation>
    </message>
    <message>
        <source>Emergency stop…</source>
        <translation>Notaus …</translation>
    </message>
    <message>
        <source>Pull now, %1 s</source>
        <translation>Jetzt auslösen, %1 s</translation>
    </message>
    <message>
        <source>Stop set, proving it</source>
        <translation>Notaus gesetzt, Nachweis läuft</translation>
    </message>
    <message>
        <source>Stop is effective</source>
        <translation>Notaus wirkt</translation>
    </message>
    <message>
        <source>Stop has no effect</source>
        <translation>Notaus wirkt nicht</translation>
    </message>
    <message>
        <source>Stop set, effect unknown</source>
        <translation>Notaus gesetzt, Wirkung unbekannt</translation>
    </message>
    <message>
        <source>Stop was not changed</source>
        <translation>Notaus nicht geändert</translation>
    </message>
    <message>
        <source>Stop lifted, proving it</source>
        <translation>Notaus aufgehoben, Nachweis läuft</translation>
    </message>
    <message>
        <source>the host does not answer</source>
        <translation>der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>waits for what shows it</source>
        <translation>wartet auf einen Nachweis</translation>
    </message>
    <message>
        <source>proven in %1 s, at %2</source>
        <translation>nachgewiesen in %1 s, um %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
</context>
<context>
    <name>gw::gui::StopView</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Allow changes on %1?</source>
        <translation>Änderungen auf %1 erlauben?</translation>
    </message>
    <message>
        <source>It is marked production and read-only. The emergency stop needs the lock off; it goes back on when this window closes.</source>
        <translation>Die Umgebung gilt als Produktion und ist nur lesbar. Für den Notaus muss die Sperre aus sein; mit diesem Fenster geht sie wieder an.</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>Änderungen erlauben</translation>
    </message>
    <message>
        <source>Work starts again at once.</source>
        <translation>Die Arbeit geht sofort weiter.</translation>
    </message>
    <message>
        <source>What is known of the stop: %1</source>
        <translation>Über den Notaus ist bekannt: %1</translation>
    </message>
    <message>
        <source>Lift the emergency stop on %1?</source>
        <translation>Notaus auf %1 aufheben?</translation>
    </message>
    <message>
        <source>Keep the stop</source>
        <translation>Notaus behalten</translation>
    </message>
    <message>
        <source>Lift the stop</source>
        <translation>Notaus aufheben</translation>
    </message>
    <message>
        <source>Two presses pull it. Same as: goldwatchctl stop enable</source>
        <translation>Zweimal drücken löst aus. Wie: goldwatchctl stop enable</translation>
    </message>
    <message>
        <source>The host does not answer, so nothing can be stopped there.</source>
        <translation>Der Rechner antwortet nicht, dort lässt sich nichts anhalten.</translation>
    </message>
</context>
<context>
    <name>gw::gui::Tab</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::TabRow</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>gw::gui::TileRow</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed</source>
        <translation>%1 bestanden, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>finishes %1, in %2</source>
        <translation>endet %1, in %2</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>%1 per cycle</source>
        <translation>%1 pro Zyklus</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n Worker</numerusform>
            <numerusform>%n Worker</numerusform>
        </translation>
    </message>
    <message>
        <source>all match their golden file</source>
        <translation>alle stimmen überein</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 stimmen überein</translation>
    </message>
    <message>
        <source>first in cycle %1</source>
        <translation>zuerst in Zyklus %1</translation>
    </message>
    <message>
        <source>below %1 % at 95 %</source>
        <translation>unter %1 % bei 95 %</translation>
    </message>
    <message>
        <source>%1 at the finish</source>
        <translation>%1 am Ende</translation>
    </message>
    <message>
        <source>last activity %1</source>
        <translation>zuletzt aktiv %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1, %2 von %3 frei</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Mismatches</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Golden files</source>
        <translation>Golden-Dateien</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Replays whose hash differs from that of their golden file.
“Below 0.05 % at 95 %”: with so many replays and no mismatch, the true rate is,
with a confidence of 95 %, below that (three divided by the number of replays).</source>
        <translation>Wiederholungen, deren Hash von dem ihrer Golden-Datei abweicht.
„Unter 0,05 % bei 95 %“: Bei so vielen Wiederholungen ohne Abweichung liegt die wahre Rate
mit 95 % Sicherheit darunter (drei geteilt durch die Zahl der Wiederholungen).</translation>
    </message>
</context>
<context>
    <name>gw::gui::TimeText</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>date on the time axis, QLocale format</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, clock</comment>
        <extracomment>a day with its clock, QLocale format for the day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>jeden Moment</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::TimelinePanel</name>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Range of the timeline</source>
        <translation>Ausschnitt der Zeitachse</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>practice run at %1, axis and log show its own time</source>
        <translation>Übungslauf mit %1, Achse und Log zeigen dessen eigene Zeit</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1: %2 und %3</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>gw::gui::TopStrip</name>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Changes allowed</source>
        <translation>Änderungen erlaubt</translation>
    </message>
    <message>
        <source>Marked production: nothing there is changed until you allow it for this session.</source>
        <translation>Gilt als Produktion: dort wird nichts geändert, bis es für diese Sitzung erlaubt ist.</translation>
    </message>
    <message>
        <source>Make it read-only again.</source>
        <translation>Wieder nur lesen.</translation>
    </message>
</context>
<context>
    <name>gw::gui::TrashModel</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>the next cleanup removes it</source>
        <translation>das nächste Aufräumen entfernt es</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>bleibt bis %1</translation>
    </message>
    <message>
        <source>thrown away %1</source>
        <translation>weggeworfen %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s), %2</source>
        <translation>
            <numerusform>%1 Datei, %2</numerusform>
            <numerusform>%1 Dateien, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::TrashPanel</name>
    <message>
        <source>Items of the trash</source>
        <translation>Einträge des Papierkorbs</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Zurückholen…</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>Endgültig entfernen…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Close the trash</source>
        <translation>Den Papierkorb schließen</translation>
    </message>
    <message>
        <source>Close the trash (Esc)</source>
        <translation>Den Papierkorb schließen (Esc)</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>The chosen items: %1</source>
        <translation>Die ausgewählten Einträge: %1</translation>
    </message>
    <message>
        <source>All items; choose some in the list to take only those</source>
        <translation>Alle Einträge; wer einige in der Liste auswählt, nimmt nur diese</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>The trash is listed as soon as it does. %1</source>
        <translation>Der Papierkorb wird aufgelistet, sobald er antwortet. %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Cleaning up puts old golden files here, and keeps them until their grace is over.</source>
        <translation>Aufräumen legt alte Golden-Dateien hierher und behält sie, bis ihre Frist um ist.</translation>
    </message>
</context>
<context>
    <name>gw::gui::Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Go to the emergency stop</source>
        <translation>Zum Notaus</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>gw::gui::TypeReference</name>
    <message>
        <source>Types of incident</source>
        <translation>Arten von Vorfällen</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Zuerst: %1</translation>
    </message>
    <message>
        <source>Noticed by %1</source>
        <translation>Bemerkt durch %1</translation>
    </message>
    <message>
        <source>Usual recovery: %1</source>
        <translation>Übliche Behebung: %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Eröffnen…</translation>
    </message>
    <message>
        <source>Open an incident: %1</source>
        <translation>Vorfall eröffnen: %1</translation>
    </message>
</context>
<context>
    <name>gw::gui::VerdictBar</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unbekannt: %1</translation>
    </message>
    <message>
        <source>Unknown: reading the run for the first time</source>
        <translation>Unbekannt: der Lauf wird zum ersten Mal gelesen</translation>
    </message>
    <message>
        <source>Unknown: no answer from %1</source>
        <translation>Unbekannt: keine Antwort von %1</translation>
    </message>
    <message>
        <source>Unknown: connecting to %1</source>
        <translation>Unbekannt: Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>Unknown: connection to %1 lost at %2</source>
        <translation>Unbekannt: Verbindung zu %1 um %2 verloren</translation>
    </message>
    <message>
        <source>Unknown: no answer from %1 since %2</source>
        <translation>Unbekannt: keine Antwort von %1 seit %2</translation>
    </message>
    <message>
        <source>last seen %1, %2</source>
        <translation>zuletzt %1, %2</translation>
    </message>
    <message>
        <source>Unknown: nothing tells how the run is</source>
        <translation>Unbekannt: nichts zeigt, wie es um den Lauf steht</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>since the start, %1.</source>
        <translation>seit dem Start, %1.</translation>
    </message>
    <message>
        <source>Every cycle passed.</source>
        <translation>Alle Zyklen bestanden.</translation>
    </message>
    <message>
        <source>No environment is open</source>
        <translation>Keine Umgebung geöffnet</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Unknown: no connection to %1</source>
        <translation>Unbekannt: keine Verbindung zu %1</translation>
    </message>
    <message numerus="yes">
        <source>The run is complete: %1 cycle(s), every one passed.</source>
        <translation>
            <numerusform>Der Lauf ist vollständig: %1 Zyklus, bestanden.</numerusform>
            <numerusform>Der Lauf ist vollständig: %1 Zyklen, alle bestanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run is complete; how many cycles it had is not known.</source>
        <translation>Der Lauf ist vollständig; wie viele Zyklen er hatte, ist unbekannt.</translation>
    </message>
    <message>
        <source>watched since %1.</source>
        <translation>beobachtet seit %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) silenced</source>
        <translation>
            <numerusform>%n Alarm stummgeschaltet</numerusform>
            <numerusform>%n Alarme stummgeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1 has it since %2</source>
        <translation>%1 hat ihn seit %2</translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation>Zum Schritt</translation>
    </message>
    <message>
        <source>Open playbook</source>
        <translation>Handbuch öffnen</translation>
    </message>
</context>
<context>
    <name>gw::gui::Wish</name>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Bring back from the trash</source>
        <translation>Aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Den Papierkorb leeren</translation>
    </message>
    <message>
        <source>Archiving</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Bringing back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
</context>
<context>
    <name>gw::gui::WishForm</name>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Every byte</source>
        <translation>Jedes Byte</translation>
    </message>
    <message>
        <source>Tables and lengths only</source>
        <translation>Nur Verzeichnisse und Längen</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Ausgewählte</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Replace files of other content</source>
        <translation>Dateien mit anderem Inhalt ersetzen</translation>
    </message>
    <message>
        <source>Absolute names too, without their root</source>
        <translation>Auch absolute Namen, ohne ihre Wurzel</translation>
    </message>
    <message>
        <source>Although golden files vanished</source>
        <translation>Obwohl Golden-Dateien verschwanden</translation>
    </message>
    <message>
        <source>Age in days from which files are old</source>
        <translation>Alter in Tagen, ab dem Dateien alt sind</translation>
    </message>
    <message>
        <source>To the trash or for good</source>
        <translation>In den Papierkorb oder endgültig</translation>
    </message>
    <message>
        <source>How thoroughly</source>
        <translation>Wie gründlich</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Welche Einträge</translation>
    </message>
    <message>
        <source>Names or shell patterns of entries</source>
        <translation>Namen oder Shell-Muster von Einträgen</translation>
    </message>
    <message>
        <source>Names or patterns: primary-w1-*</source>
        <translation>Namen oder Muster: primary-w1-*</translation>
    </message>
    <message>
        <source>Directory on the host to restore into</source>
        <translation>Verzeichnis auf dem Rechner, in das wiederhergestellt wird</translation>
    </message>
    <message>
        <source>where the files came from</source>
        <translation>woher die Dateien kamen</translation>
    </message>
    <message>
        <source>Without it, a file that is there and differs stays, and so does the one in the archive</source>
        <translation>Sonst bleibt eine Datei, die da ist und sich unterscheidet, und die im Archiv ebenso</translation>
    </message>
    <message>
        <source>Archives of other programs may have names that begin with a slash; they are refused</source>
        <translation>Archive anderer Programme können Namen haben, die mit einem Schrägstrich beginnen; sie werden abgelehnt</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%1 archive(s)</source>
        <translation>
            <numerusform>%1 Archiv</numerusform>
            <numerusform>%1 Archive</numerusform>
        </translation>
    </message>
    <message>
        <source>All archives</source>
        <translation>Alle Archive</translation>
    </message>
    <message numerus="yes">
        <source>%1 directory(s)</source>
        <translation>
            <numerusform>%1 Verzeichnis</numerusform>
            <numerusform>%1 Verzeichnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>All directories</source>
        <translation>Alle Verzeichnisse</translation>
    </message>
</context>
<context>
    <name>gw::gui::Words</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Process died</source>
        <translation>Prozess abgestürzt</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Platte voll</translation>
    </message>
    <message>
        <source>Golden file altered</source>
        <translation>Golden-Datei verändert</translation>
    </message>
    <message>
        <source>Stop without effect</source>
        <translation>Notaus ohne Wirkung</translation>
    </message>
    <message>
        <source>Log silent</source>
        <translation>Log verstummt</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Service down</source>
        <translation>Dienst ausgefallen</translation>
    </message>
    <message>
        <source>Service slow</source>
        <translation>Dienst langsam</translation>
    </message>
    <message>
        <source>Golden files large</source>
        <translation>Golden-Dateien groß</translation>
    </message>
    <message>
        <source>Webhook refused</source>
        <translation>Webhook abgelehnt</translation>
    </message>
    <message>
        <source>Log and reports differ</source>
        <translation>Log und Berichte widersprechen sich</translation>
    </message>
    <message>
        <source>Report unreadable</source>
        <translation>Bericht unlesbar</translation>
    </message>
    <message>
        <source>Log unreadable</source>
        <translation>Log unlesbar</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>up, %1</source>
        <translation>läuft, %1</translation>
    </message>
    <message>
        <source>slow, %1</source>
        <translation>langsam, %1</translation>
    </message>
    <message>
        <source>down since %1</source>
        <translation>weg seit %1</translation>
    </message>
    <message>
        <source>Emergency stop set</source>
        <translation>Notaus gesetzt</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>down at least since %1</source>
        <translation>weg mindestens seit %1</translation>
    </message>
    <message>
        <source>at least since %1, %2</source>
        <translation>mindestens seit %1, %2</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>P0, the worst of four: the engine&apos;s results are in doubt. Stop it, then find the cause.</source>
        <translation>P0, die schlimmste von vier Stufen: Die Ergebnisse der Engine sind fraglich. Anhalten, dann die Ursache suchen.</translation>
    </message>
    <message>
        <source>P1: the run has ended or is about to, unless somebody acts within minutes.</source>
        <translation>P1: Der Lauf ist zu Ende oder wird es bald sein, wenn nicht binnen Minuten jemand handelt.</translation>
    </message>
    <message>
        <source>P2: the run goes on, but somebody has to look today.</source>
        <translation>P2: Der Lauf geht weiter, aber heute muss jemand nachsehen.</translation>
    </message>
    <message>
        <source>P3, the mildest of four: good to know, nothing has to be done at once.</source>
        <translation>P3, die mildeste von vier Stufen: gut zu wissen, sofort ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Process stopped</source>
        <translation>Prozess angehalten</translation>
    </message>
</context>
<context>
    <name>gw::gui::WorkBar</name>
    <message>
        <source>Archive…</source>
        <translation>Archivieren…</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Work with golden files and archives</source>
        <translation>Arbeit mit Golden-Dateien und Archiven</translation>
    </message>
</context>
<context>
    <name>gw::gui::WorkDesk</name>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Work, trash, holds, rules or forecast</source>
        <translation>Arbeit, Papierkorb, Sperren, Regeln oder Vorschau</translation>
    </message>
</context>
<context>
    <name>gw::gui::WorkPanel</name>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Copy the command that does the same</source>
        <translation>Den Befehl kopieren, der dasselbe tut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc); what is under way goes on</source>
        <translation>Schließen (Esc); was läuft, läuft weiter</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>%1 was under way when the environment was left. A new plan there shows what is left to do.</source>
        <translation>%1 lief noch, als die Umgebung verlassen wurde. Ein neuer Plan dort zeigt, was noch zu tun ist.</translation>
    </message>
    <message>
        <source>Replace files that are there?</source>
        <translation>Vorhandene Dateien ersetzen?</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>What is in them now is lost. %1</source>
        <translation>Was jetzt darin steht, geht verloren. %1</translation>
    </message>
    <message>
        <source>%1 Nothing else keeps them.</source>
        <translation>%1 Nichts anderes bewahrt sie auf.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the files</source>
        <translation>Die Dateien behalten</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>Den Befehl kopieren: %1</translation>
    </message>
    <message>
        <source>goldwatchctl cannot be told to do just this</source>
        <translation>goldwatchctl kann gerade das nicht</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Es wird nicht gearbeitet</translation>
    </message>
    <message>
        <source>Archive, clean up, verify and restore begin with a plan; nothing is changed before you agree to it.</source>
        <translation>Archivieren, Aufräumen, Prüfen und Wiederherstellen beginnen mit einem Plan; ohne Zustimmung wird nichts geändert.</translation>
    </message>
    <message>
        <source>Which entries?</source>
        <translation>Welche Einträge?</translation>
    </message>
    <message>
        <source>Write names or shell patterns, parted by blanks: primary-w1-* names all of a worker.</source>
        <translation>Namen oder Shell-Muster, durch Leerzeichen getrennt: primary-w1-* nennt alle eines Workers.</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Es wird geplant…</translation>
    </message>
    <message>
        <source>Every directory is looked at.</source>
        <translation>Jedes Verzeichnis wird durchgesehen.</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>The plan is made as soon as it does. %1</source>
        <translation>Der Plan entsteht, sobald er antwortet. %1</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>What was done until then is whole. A new plan shows what is left.</source>
        <translation>Was bis dahin getan wurde, ist heil. Ein neuer Plan zeigt den Rest.</translation>
    </message>
    <message>
        <source>Nothing was done: %1</source>
        <translation>Nichts wurde getan: %1</translation>
    </message>
    <message>
        <source>The connection was lost, and the work has ended</source>
        <translation>Die Verbindung ging verloren, und die Arbeit ist zu Ende</translation>
    </message>
    <message>
        <source>Nobody heard what was done. Whatever it was is whole: files are in their place or proven to be in an archive. A new plan shows what is left.</source>
        <translation>Niemand hat gehört, was getan wurde. Was es auch war, ist heil: Dateien sind an ihrem Platz oder stehen bewiesen in einem Archiv. Ein neuer Plan zeigt den Rest.</translation>
    </message>
    <message>
        <source>It goes on while you look at something else.</source>
        <translation>Es läuft weiter, auch wenn anderes gezeigt wird.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The environment is read-only</source>
        <translation>Die Umgebung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation>Angehalten bei %1 %</translation>
    </message>
    <message>
        <source>%1: beginning</source>
        <translation>%1: beginnt</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1 was at %2 %. Whether it goes on is asked as soon as the host answers again.</source>
        <translation>%1 war bei %2 %. Ob es weiterläuft, wird gefragt, sobald der Rechner wieder antwortet.</translation>
    </message>
    <message>
        <source>What is in hand is brought to an end; then it is told what was done.</source>
        <translation>Was in Arbeit ist, wird zu Ende gebracht; dann heißt es, was getan wurde.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1: connection lost</source>
        <translation>%1: Verbindung verloren</translation>
    </message>
    <message>
        <source>%1: paused at %2 %</source>
        <translation>%1: angehalten bei %2 %</translation>
    </message>
    <message>
        <source>%1: not finished</source>
        <translation>%1: nicht fertig</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. %1</source>
        <translation>Noch ist nichts geändert. %1</translation>
    </message>
</context>
<context>
    <name>gw::health</name>
    <message>
        <source>alert %1</source>
        <translation>Alarm %1</translation>
    </message>
    <message>
        <source>alert %1 since %2</source>
        <translation>Alarm %1 seit %2</translation>
    </message>
    <message>
        <source>Alert %1</source>
        <translation>Alarm %1</translation>
    </message>
    <message>
        <source>Alert %1: %2</source>
        <translation>Alarm %1: %2</translation>
    </message>
    <message>
        <source>The alerts could not be asked for</source>
        <translation>Die Alarme ließen sich nicht abfragen</translation>
    </message>
    <message numerus="yes">
        <source>%1 more alert(s)</source>
        <translation>
            <numerusform>%1 weiterer Alarm</numerusform>
            <numerusform>%1 weitere Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the log says %2, the reports say %3</source>
        <translation>%1: das Log sagt %2, die Berichte sagen %3</translation>
    </message>
    <message>
        <source>cycles at the end</source>
        <translation>Zyklen am Ende</translation>
    </message>
    <message>
        <source>workflows at the end</source>
        <translation>Workflows am Ende</translation>
    </message>
    <message>
        <source>replays at the end</source>
        <translation>Wiederholungen am Ende</translation>
    </message>
    <message>
        <source>mismatches at the end</source>
        <translation>Abweichungen am Ende</translation>
    </message>
    <message>
        <source>the log ends with PASSED</source>
        <translation>das Log endet mit PASSED</translation>
    </message>
    <message>
        <source>finished cycles</source>
        <translation>beendete Zyklen</translation>
    </message>
    <message>
        <source>cycle %1: failed in the log, passed in its report</source>
        <translation>Zyklus %1: im Log fehlgeschlagen, im Bericht bestanden</translation>
    </message>
    <message>
        <source>no report of cycles %1 and %2 more</source>
        <translation>kein Bericht zu den Zyklen %1 und %2 weiteren</translation>
    </message>
    <message>
        <source>no report of cycles %1</source>
        <translation>kein Bericht zu den Zyklen %1</translation>
    </message>
    <message>
        <source>mismatches: the final summary says %1, the reports say %2</source>
        <translation>Abweichungen: die Zusammenfassung sagt %1, die Berichte sagen %2</translation>
    </message>
    <message>
        <source>Log and cycle reports disagree: %1</source>
        <translation>Log und Zyklusberichte widersprechen sich: %1</translation>
    </message>
    <message numerus="yes">
        <source>cycles: the final summary says %1, there are %2 report(s)</source>
        <translation>
            <numerusform>Zyklen: die Zusammenfassung sagt %1, es gibt %2 Bericht</numerusform>
            <numerusform>Zyklen: die Zusammenfassung sagt %1, es gibt %2 Berichte</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot tell how full %1 is</source>
        <translation>Unbekannt, wie voll %1 ist</translation>
    </message>
    <message>
        <source>Disk above %1 % on %2: %3 left</source>
        <translation>Platte über %1 % auf %2: noch %3 frei</translation>
    </message>
    <message>
        <source>%1: %2 % of %3 used</source>
        <translation>%1: %2 % von %3 belegt</translation>
    </message>
    <message>
        <source>The golden files could not be counted</source>
        <translation>Die Golden-Dateien ließen sich nicht zählen</translation>
    </message>
    <message>
        <source>Golden files use %1, more than %2 MB</source>
        <translation>Golden-Dateien belegen %1, mehr als %2 MB</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 hat nicht geantwortet</translation>
    </message>
    <message>
        <source>%1 is alive but not ready</source>
        <translation>%1 lebt, ist aber nicht bereit</translation>
    </message>
    <message>
        <source>%1 answers slowly: %2 ms</source>
        <translation>%1 antwortet langsam: %2 ms</translation>
    </message>
    <message>
        <source>Cannot tell whether the emergency stop is set</source>
        <translation>Unbekannt, ob der Notaus gesetzt ist</translation>
    </message>
    <message>
        <source>The engine reports an emergency stop, but its file is not there</source>
        <translation>Die Engine meldet einen Notaus, aber seine Datei fehlt</translation>
    </message>
    <message>
        <source>a service reads WORKFLOW_EMERGENCY_STOP only when it starts</source>
        <translation>ein Dienst liest WORKFLOW_EMERGENCY_STOP nur beim Start</translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation>gesetzt durch %1</translation>
    </message>
    <message>
        <source>The emergency stop is set and has no effect</source>
        <translation>Der Notaus ist gesetzt und wirkt nicht</translation>
    </message>
    <message>
        <source>The emergency stop is set, no new work starts</source>
        <translation>Der Notaus ist gesetzt, keine neue Arbeit beginnt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 file(s)</source>
        <translation>
            <numerusform>%1: %2 Datei</numerusform>
            <numerusform>%1: %2 Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is slow: %2</source>
        <extracomment>%1 is a service, %2 a sentence: &quot;Backend is slow: No complete answer within 3 s&quot;</extracomment>
        <translation>%1 ist langsam: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a service, %2 a sentence: &quot;Backend: Answered nonsense, not JSON&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Log ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The cycle reports could not be listed</source>
        <translation>Die Zyklusberichte ließen sich nicht auflisten</translation>
    </message>
    <message>
        <source>The process table could not be read</source>
        <translation>Die Prozesstabelle ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>cycle_%1.json: %2</source>
        <translation>cycle_%1.json: %2</translation>
    </message>
    <message>
        <source>%1 cycle reports cannot be read, the first of cycle %2</source>
        <translation>%1 Zyklusberichte sind unlesbar, der erste zu Zyklus %2</translation>
    </message>
    <message>
        <source>The report of cycle %1 cannot be read</source>
        <translation>Der Bericht zu Zyklus %1 ist unlesbar</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannter Zeit</translation>
    </message>
    <message>
        <source>no process matches the profile&apos;s shadow.process</source>
        <translation>kein Prozess passt zu shadow.process des Profils</translation>
    </message>
    <message>
        <source>log line %1: %2</source>
        <translation>Logzeile %1: %2</translation>
    </message>
    <message>
        <source>The shadow process died after %1 of %2</source>
        <translation>Der Schattenprozess ist nach %1 von %2 abgestürzt</translation>
    </message>
    <message>
        <source>Log silent for %1, process %2 is alive</source>
        <translation>Log seit %1 verstummt, Prozess %2 lebt</translation>
    </message>
    <message>
        <source>Log silent for %1</source>
        <translation>Log seit %1 verstummt</translation>
    </message>
    <message>
        <source>%1 of run time</source>
        <translation>%1 Laufzeit</translation>
    </message>
    <message>
        <source>limits: warning at %1, critical at %2</source>
        <translation>Grenzen: Warnung ab %1, kritisch ab %2</translation>
    </message>
    <message>
        <source>cycle reports or golden files changed %1 ago</source>
        <translation>Zyklusberichte oder Golden-Dateien änderten sich vor %1</translation>
    </message>
    <message>
        <source>state of the process: %1</source>
        <translation>Zustand des Prozesses: %1</translation>
    </message>
    <message>
        <source>The run&apos;s final summary cannot be read</source>
        <translation>Die Zusammenfassung am Ende des Laufs ist unlesbar</translation>
    </message>
    <message numerus="yes">
        <source>%1 cycle(s) finished</source>
        <translation>
            <numerusform>%1 Zyklus beendet</numerusform>
            <numerusform>%1 Zyklen beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>a signal stopped it (SIGSTOP, SIGTSTP); it does nothing until it is resumed</source>
        <translation>ein Signal hat ihn angehalten (SIGSTOP, SIGTSTP); er tut nichts, bis er fortgesetzt wird</translation>
    </message>
    <message>
        <source>last sign of life %1 ago</source>
        <translation>letztes Lebenszeichen vor %1</translation>
    </message>
    <message>
        <source>Process %1 is stopped (state T): resume it with kill -CONT %1</source>
        <translation>Prozess %1 ist angehalten (Zustand T): fortsetzen mit kill -CONT %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>step %1 (%2)</source>
        <translation>Schritt %1 (%2)</translation>
    </message>
    <message>
        <source>Mismatch in cycle %1, told by the log alone</source>
        <translation>Abweichung in Zyklus %1, nur laut Log</translation>
    </message>
    <message>
        <source>Cycle %1 did not pass, though its report counts no mismatch</source>
        <translation>Zyklus %1 nicht bestanden, obwohl sein Bericht keine Abweichung zählt</translation>
    </message>
    <message numerus="yes">
        <source>Mismatch in cycle %1: %2 of %3 replays differ</source>
        <translation>
            <numerusform>Abweichung in Zyklus %1: %2 von %3 Wiederholungen weicht ab</numerusform>
            <numerusform>Abweichung in Zyklus %1: %2 von %3 Wiederholungen weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, first %2</source>
        <translation>%1, zuerst %2</translation>
    </message>
    <message>
        <source>%1, first %2 at %3</source>
        <translation>%1, zuerst %2 bei %3</translation>
    </message>
    <message>
        <source>golden %1 has workflow hash %2</source>
        <translation>Golden %1 hat den Workflow-Hash %2</translation>
    </message>
    <message>
        <source>replay %1 has workflow hash %2</source>
        <translation>Wiederholung %1 hat den Workflow-Hash %2</translation>
    </message>
    <message>
        <source>step %1: golden %2, replay %3</source>
        <translation>Schritt %1: Golden %2, Wiederholung %3</translation>
    </message>
    <message>
        <source>the log ends after &quot;Running cycle %1...&quot; without a word of it</source>
        <translation>das Log endet nach „Running cycle %1...“ ohne ein Wort davon</translation>
    </message>
    <message>
        <source>the log does not mention it</source>
        <translation>das Log erwähnt es nicht</translation>
    </message>
    <message>
        <source>Golden file %1 was altered after it was recorded</source>
        <translation>Golden-Datei %1 wurde nach der Aufzeichnung verändert</translation>
    </message>
    <message>
        <source>%1 golden files were altered after they were recorded</source>
        <translation>%1 Golden-Dateien wurden nach der Aufzeichnung verändert</translation>
    </message>
    <message>
        <source>%1/reports/cycle_%2.json: replays: %3, matches: %4, mismatches: %5</source>
        <translation>%1/reports/cycle_%2.json: Wiederholungen: %3, Übereinstimmungen: %4, Abweichungen: %5</translation>
    </message>
    <message numerus="yes">
        <source>%1 more cycle(s) with mismatches</source>
        <translation>
            <numerusform>%1 weiterer Zyklus mit Abweichungen</numerusform>
            <numerusform>%1 weitere Zyklen mit Abweichungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 mismatch(es), the cycle is not told</source>
        <translation>
            <numerusform>%1 Abweichung, der Zyklus ist nicht genannt</numerusform>
            <numerusform>%1 Abweichungen, der Zyklus ist nicht genannt</numerusform>
        </translation>
    </message>
    <message>
        <source>No cycle came shortly before the stop: silence proves nothing</source>
        <translation>Kurz vor dem Notaus kam kein Zyklus: Stille beweist nichts</translation>
    </message>
    <message>
        <source>The engine went on working: the last sign of it is from %1, after the stop</source>
        <translation>Die Engine arbeitete weiter: das letzte Zeichen ist von %1, nach dem Notaus</translation>
    </message>
    <message>
        <source>Quiet for %1 of %2 s, not yet two intervals</source>
        <translation>Still seit %1 von %2 s, noch keine zwei Intervalle</translation>
    </message>
    <message>
        <source>Cycles came until the stop; neither cycle nor golden file came in the two intervals after it</source>
        <translation>Bis zum Notaus kamen Zyklen; in den zwei Intervallen danach weder Zyklus noch Golden-Datei</translation>
    </message>
    <message>
        <source>The engine works again: a sign of it came at %1</source>
        <translation>Die Engine arbeitet wieder: ein Zeichen kam um %1</translation>
    </message>
    <message>
        <source>Cycles came before and after the stop was lifted: it had no effect before</source>
        <translation>Vor und nach dem Aufheben kamen Zyklen: der Notaus hatte nicht gewirkt</translation>
    </message>
    <message>
        <source>Waiting for a cycle, %1 of %2 s</source>
        <translation>Wartet auf einen Zyklus, %1 von %2 s</translation>
    </message>
    <message>
        <source>Neither cycle nor golden file came in the two intervals after lifting</source>
        <translation>In den zwei Intervallen nach dem Aufheben kam weder Zyklus noch Golden-Datei</translation>
    </message>
    <message>
        <source>The engine&apos;s gauge says that the stop is on</source>
        <translation>Die Engine meldet: Notaus an</translation>
    </message>
    <message>
        <source>The engine&apos;s gauge says that the stop is off</source>
        <translation>Die Engine meldet: Notaus aus</translation>
    </message>
    <message>
        <source>It is not known since when the stop is set</source>
        <translation>Unbekannt, seit wann der Notaus gesetzt ist</translation>
    </message>
    <message>
        <source>No stop is set</source>
        <translation>Kein Notaus gesetzt</translation>
    </message>
    <message>
        <source>Neither the gauge nor the run can be read</source>
        <translation>Weder die Anzeige der Engine noch der Lauf ist lesbar</translation>
    </message>
    <message>
        <source>The run had already ended: its silence proves nothing, and there is no gauge</source>
        <translation>Der Lauf war schon zu Ende: seine Stille beweist nichts, und eine Anzeige gibt es nicht</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a run</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a run</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>state of a run</comment>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a run that ended on a mismatch</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>state of a run</comment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>died</source>
        <comment>state of a run</comment>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>stalled</source>
        <comment>state of a run</comment>
        <translation>steht</translation>
    </message>
    <message>
        <source>healthy</source>
        <comment>verdict</comment>
        <translation>gut</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>verdict</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>verdict</comment>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>verdict</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>cause of a mismatch</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>golden file altered</source>
        <comment>cause of a mismatch</comment>
        <translation>Golden-Datei verändert</translation>
    </message>
    <message>
        <source>other seed</source>
        <comment>cause of a mismatch</comment>
        <translation>anderer Seed</translation>
    </message>
    <message>
        <source>random numbers without seed</source>
        <comment>cause of a mismatch</comment>
        <translation>Zufall ohne Seed</translation>
    </message>
    <message>
        <source>call to the outside</source>
        <comment>cause of a mismatch</comment>
        <translation>Aufruf nach außen</translation>
    </message>
    <message>
        <source>time in the hash</source>
        <comment>cause of a mismatch: a measured time or duration counts in the hash</comment>
        <translation>Zeit im Hash</translation>
    </message>
    <message>
        <source>step not deterministic</source>
        <comment>cause of a mismatch</comment>
        <translation>Schritt nicht deterministisch</translation>
    </message>
    <message>
        <source>up</source>
        <comment>health of a service</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not ready</source>
        <comment>health of a service</comment>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>slow</source>
        <comment>health of a service</comment>
        <translation>langsam</translation>
    </message>
    <message>
        <source>down</source>
        <comment>health of a service</comment>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>not used here</source>
        <comment>health of a service</comment>
        <translation>hier nicht genutzt</translation>
    </message>
    <message>
        <source>identical, byte for byte</source>
        <comment>how two golden files compare</comment>
        <translation>gleich, Byte für Byte</translation>
    </message>
    <message>
        <source>the same in canonical form</source>
        <comment>how two golden files compare</comment>
        <translation>gleich in kanonischer Form</translation>
    </message>
    <message>
        <source>the same but for noise</source>
        <comment>how two golden files compare</comment>
        <translation>gleich bis auf Rauschen</translation>
    </message>
    <message>
        <source>different</source>
        <comment>how two golden files compare</comment>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>not comparable</source>
        <comment>how two golden files compare</comment>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>time</source>
        <comment>kind of a difference: a time or duration</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>hash</source>
        <comment>kind of a difference: follows from another</comment>
        <translation>Hash</translation>
    </message>
    <message>
        <source>random</source>
        <comment>kind of a difference: looks drawn</comment>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>name</source>
        <comment>kind of a difference: what the two runs are called</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>value</source>
        <comment>kind of a difference</comment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>left by a crash</source>
        <comment>verdict of a file</comment>
        <translation>Rest eines Absturzes</translation>
    </message>
    <message>
        <source>not read yet</source>
        <comment>verdict of a file</comment>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>no signature</source>
        <comment>verdict of a file</comment>
        <translation>ohne Signatur</translation>
    </message>
    <message>
        <source>intact</source>
        <comment>verdict of a file</comment>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>altered</source>
        <comment>verdict of a file</comment>
        <translation>verändert</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>verdict of a file</comment>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>signature without file</source>
        <comment>verdict of a file</comment>
        <translation>Signatur ohne Datei</translation>
    </message>
    <message>
        <source>not a golden file</source>
        <comment>verdict of a file</comment>
        <translation>keine Golden-Datei</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>health of a service</comment>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>gw::host</name>
    <message>
        <source>Neither Alertmanager nor Prometheus is used in this environment</source>
        <translation>In dieser Umgebung wird weder Alertmanager noch Prometheus genutzt</translation>
    </message>
    <message>
        <source>Name its URL in the profile</source>
        <translation>Die URL im Profil nennen</translation>
    </message>
    <message>
        <source>A silence is extended by at least %1</source>
        <translation>Eine Stummschaltung wird um mindestens %1 verlängert</translation>
    </message>
    <message>
        <source>The silence has ended already</source>
        <translation>Die Stummschaltung ist schon abgelaufen</translation>
    </message>
    <message>
        <source>Create a new one</source>
        <translation>Eine neue anlegen</translation>
    </message>
    <message>
        <source>The silence has no times</source>
        <translation>Die Stummschaltung hat keine Zeiten</translation>
    </message>
    <message>
        <source>With other matchers it would be another silence</source>
        <translation>Mit anderen Matchern wäre es eine andere Stummschaltung</translation>
    </message>
    <message>
        <source>Cannot look at the archive</source>
        <translation>Das Archiv lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>This is no archive</source>
        <translation>Das ist kein Archiv</translation>
    </message>
    <message>
        <source>Listing was stopped</source>
        <translation>Das Auflisten wurde angehalten</translation>
    </message>
    <message>
        <source>A page begins at 0 or later and has at most %1 items</source>
        <translation>Eine Seite beginnt bei 0 oder später und hat höchstens %1 Einträge</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>Das Archiv wird gelesen</translation>
    </message>
    <message>
        <source>1 to %1 bytes can be read at once</source>
        <translation>1 bis %1 Bytes können auf einmal gelesen werden</translation>
    </message>
    <message>
        <source>No entry is named</source>
        <translation>Kein Eintrag ist genannt</translation>
    </message>
    <message>
        <source>A slice is the N-th of T parts, from 1 to T</source>
        <translation>Ein Teil ist der N-te von T, von 1 bis T</translation>
    </message>
    <message>
        <source>Not verified, ended before</source>
        <translation>Nicht nachgeprüft, vorher beendet</translation>
    </message>
    <message>
        <source>verifying %1</source>
        <translation>%1 wird nachgeprüft</translation>
    </message>
    <message>
        <source>The directory to restore to must be absolute</source>
        <translation>Das Verzeichnis, in das wiederhergestellt wird, muss ein absoluter Pfad sein</translation>
    </message>
    <message>
        <source>At most %1 entries can be named</source>
        <translation>Höchstens %1 Einträge lassen sich nennen</translation>
    </message>
    <message>
        <source>A shell pattern names many</source>
        <translation>Ein Shell-Muster nennt viele</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Cannot read the file</source>
        <translation>Die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>Keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cannot look at the file</source>
        <translation>Die Datei lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>[%1 bytes left out here]</source>
        <translation>[hier sind %1 Bytes weggelassen]</translation>
    </message>
    <message>
        <source>Cannot start the program</source>
        <translation>Das Programm lässt sich nicht starten</translation>
    </message>
    <message>
        <source>Either words of a command or a script with its shell</source>
        <translation>Entweder die Wörter eines Befehls oder ein Skript mit seiner Shell</translation>
    </message>
    <message>
        <source>The command was ended before it was done</source>
        <translation>Der Befehl wurde beendet, bevor er fertig war</translation>
    </message>
    <message>
        <source>Cannot make the change durable</source>
        <translation>Die Änderung lässt sich nicht dauerhaft machen</translation>
    </message>
    <message>
        <source>The profile names no stop file</source>
        <translation>Das Profil nennt keine Notaus-Datei</translation>
    </message>
    <message>
        <source>Cannot lift the emergency stop</source>
        <translation>Der Notaus lässt sich nicht aufheben</translation>
    </message>
    <message>
        <source>The emergency stop is lifted, but its file could not be removed</source>
        <translation>Der Notaus ist aufgehoben, aber seine Datei blieb liegen</translation>
    </message>
    <message>
        <source>A retention is 0 to %1 days</source>
        <translation>Eine Aufbewahrung sind 0 bis %1 Tage</translation>
    </message>
    <message>
        <source>The agent speaks another form of the protocol</source>
        <translation>Der Agent spricht eine andere Form des Protokolls</translation>
    </message>
    <message>
        <source>The host printed more than %1 KB and no agent began</source>
        <translation>Der Rechner gab mehr als %1 KB aus, und kein Agent begann</translation>
    </message>
    <message>
        <source>Noise in the agent&apos;s stream</source>
        <translation>Störungen im Datenstrom des Agenten</translation>
    </message>
    <message>
        <source>A message without Content-Length in the agent&apos;s stream</source>
        <translation>Eine Nachricht ohne Content-Length im Datenstrom des Agenten</translation>
    </message>
    <message>
        <source>Not a message length in the agent&apos;s stream</source>
        <translation>Keine Nachrichtenlänge im Datenstrom des Agenten</translation>
    </message>
    <message>
        <source>A message of %1 bytes is longer than the limit of %2</source>
        <translation>Eine Nachricht von %1 Bytes ist länger als die Grenze von %2</translation>
    </message>
    <message>
        <source>Looking at the run was cancelled</source>
        <translation>Die Untersuchung des Laufs wurde abgebrochen</translation>
    </message>
    <message>
        <source>The report cannot be read: %1</source>
        <translation>Der Bericht kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>There is no such file or directory</source>
        <translation>Eine solche Datei oder ein solches Verzeichnis gibt es nicht</translation>
    </message>
    <message>
        <source>A report stands on the right: what was recorded, then what came of it</source>
        <translation>Ein Bericht steht rechts: zuerst, was aufgezeichnet wurde, dann, was daraus wurde</translation>
    </message>
    <message>
        <source>Exchange the two</source>
        <translation>Vertauschen Sie die beiden</translation>
    </message>
    <message>
        <source>A file cannot be compared with a directory</source>
        <translation>Eine Datei kann nicht mit einem Verzeichnis verglichen werden</translation>
    </message>
    <message>
        <source>Name two of one kind</source>
        <translation>Nennen Sie zwei von einer Art</translation>
    </message>
    <message>
        <source>%1 of %2 pairs</source>
        <translation>%1 von %2 Paaren</translation>
    </message>
    <message>
        <source>%1 of %2 mismatches</source>
        <translation>%1 von %2 Abweichungen</translation>
    </message>
    <message>
        <source>The report names a run that no file can have</source>
        <translation>Der Bericht nennt einen Lauf, den keine Datei haben kann</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>The newest run has no directory</source>
        <translation>Der neueste Lauf hat kein Verzeichnis</translation>
    </message>
    <message numerus="yes">
        <source>%1 name(s) listed</source>
        <translation>
            <numerusform>%1 Name aufgelistet</numerusform>
            <numerusform>%1 Namen aufgelistet</numerusform>
        </translation>
    </message>
    <message>
        <source>A hold lasts up to %1 days</source>
        <translation>Eine Sperre gilt für höchstens %1 Tage</translation>
    </message>
    <message>
        <source>Name items of the trash, or all of them</source>
        <translation>Teile des Papierkorbs nennen, oder alle</translation>
    </message>
    <message>
        <source>bringing back %1</source>
        <translation>%1 wird zurückgeholt</translation>
    </message>
    <message>
        <source>removing %1 for good</source>
        <translation>%1 wird endgültig entfernt</translation>
    </message>
    <message>
        <source>The run has no such log</source>
        <translation>Der Lauf hat kein solches Log</translation>
    </message>
    <message>
        <source>1 to %1 lines can be read at once</source>
        <translation>1 bis %1 Zeilen können auf einmal gelesen werden</translation>
    </message>
    <message>
        <source>0 to %1 lines can be searched for at once</source>
        <translation>0 bis %1 Zeilen können auf einmal gesucht werden</translation>
    </message>
    <message>
        <source>A text to search for has at most %1 characters</source>
        <translation>Ein gesuchter Text hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>The least level is raw, warn or error</source>
        <translation>Die geringste Stufe ist raw, warn oder error</translation>
    </message>
    <message>
        <source>%1 % searched</source>
        <translation>%1 % durchsucht</translation>
    </message>
    <message>
        <source>A log is divided into 1 to %1 parts</source>
        <translation>Ein Log wird in 1 bis %1 Teile geteilt</translation>
    </message>
    <message>
        <source>An error without a text</source>
        <translation>Ein Fehler ohne Text</translation>
    </message>
    <message>
        <source>A message is nested deeper than %1 levels</source>
        <translation>Eine Nachricht ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>A message that is not JSON-RPC 2.0</source>
        <translation>Eine Nachricht, die kein JSON-RPC 2.0 ist</translation>
    </message>
    <message>
        <source>A message whose id is not an integer</source>
        <translation>Eine Nachricht, deren id keine ganze Zahl ist</translation>
    </message>
    <message>
        <source>A message whose method is not a string or whose params are not an object</source>
        <translation>Eine Nachricht, deren method kein Text oder deren params kein Objekt ist</translation>
    </message>
    <message>
        <source>A message that is neither request, answer nor notice</source>
        <translation>Eine Nachricht, die weder Anfrage noch Antwort noch Meldung ist</translation>
    </message>
    <message>
        <source>Cannot tell whether the monitor runs</source>
        <translation>Unbekannt, ob die Überwachung läuft</translation>
    </message>
    <message>
        <source>The monitor&apos;s lock is held, but does not say by whom</source>
        <translation>Die Sperre der Überwachung ist belegt, nennt aber keinen Inhaber</translation>
    </message>
    <message>
        <source>Cannot list the queue of messages</source>
        <translation>Die Warteschlange der Nachrichten lässt sich nicht auflisten</translation>
    </message>
    <message>
        <source>Not a secret from the keychain that the profile names</source>
        <translation>Kein Geheimnis aus dem Schlüsselbund, das das Profil nennt</translation>
    </message>
    <message>
        <source>This is no golden directory of the environment</source>
        <translation>Das ist kein Golden-Verzeichnis der Umgebung</translation>
    </message>
    <message>
        <source>[paths] golden_dirs of the profile says which are</source>
        <translation>[paths] golden_dirs im Profil sagt, welche es sind</translation>
    </message>
    <message>
        <source>An age is 0 to %1 days</source>
        <translation>Ein Alter sind 0 bis %1 Tage</translation>
    </message>
    <message>
        <source>packing %1</source>
        <translation>%1 wird gepackt</translation>
    </message>
    <message>
        <source>proving %1</source>
        <translation>%1 wird nachgeprüft</translation>
    </message>
    <message>
        <source>removing from %1</source>
        <translation>aus %1 wird entfernt</translation>
    </message>
    <message>
        <source>moving from %1</source>
        <translation>aus %1 wird verschoben</translation>
    </message>
    <message>
        <source>Either the id of a plan or a plan is to be given</source>
        <translation>Entweder die Kennung eines Plans oder ein Plan ist anzugeben</translation>
    </message>
    <message>
        <source>The plan is not known any more</source>
        <translation>Der Plan ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Make a new plan and look at it</source>
        <translation>Einen neuen Plan machen und ansehen</translation>
    </message>
    <message>
        <source>This is no plan of retention</source>
        <translation>Das ist kein Plan</translation>
    </message>
    <message>
        <source>removing %1 from the trash</source>
        <translation>%1 wird aus dem Papierkorb entfernt</translation>
    </message>
    <message>
        <source>A page begins at 0 or later and has 1 to %1 items</source>
        <translation>Eine Seite beginnt bei 0 oder später und hat 1 bis %1 Einträge</translation>
    </message>
    <message>
        <source>Cannot tell whether the run goes on</source>
        <translation>Unbekannt, ob der Lauf weitergeht</translation>
    </message>
    <message>
        <source>Running, process %1</source>
        <translation>Läuft, Prozess %1</translation>
    </message>
    <message>
        <source>Running by its traces; its process was not found</source>
        <translation>Läuft den Spuren nach; der Prozess wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Ended after its full time</source>
        <translation>Nach voller Zeit beendet</translation>
    </message>
    <message>
        <source>Ended on a mismatch</source>
        <translation>An einer Abweichung geendet</translation>
    </message>
    <message>
        <source>Stopped before its time</source>
        <translation>Vor der Zeit angehalten</translation>
    </message>
    <message>
        <source>Died before its time</source>
        <translation>Vor der Zeit abgestürzt</translation>
    </message>
    <message>
        <source>Nothing tells how many mismatches there are</source>
        <translation>Nichts zeigt, wie viele Abweichungen es gibt</translation>
    </message>
    <message>
        <source>Cycle %1: %2, %3</source>
        <translation>Zyklus %1: %2, %3</translation>
    </message>
    <message>
        <source>No disk is named in the profile</source>
        <translation>Das Profil nennt keine Platte</translation>
    </message>
    <message>
        <source>No sign of life was found</source>
        <translation>Kein Lebenszeichen gefunden</translation>
    </message>
    <message>
        <source>Last activity %1 ago</source>
        <translation>Zuletzt aktiv vor %1</translation>
    </message>
    <message>
        <source>Prometheus is not used here</source>
        <translation>Prometheus wird hier nicht genutzt</translation>
    </message>
    <message>
        <source>The engine reports its emergency stop as on</source>
        <translation>Die Engine meldet: Notaus an</translation>
    </message>
    <message>
        <source>The engine reports its emergency stop as off</source>
        <translation>Die Engine meldet: Notaus aus</translation>
    </message>
    <message>
        <source>Nothing reports the gauge of the emergency stop</source>
        <translation>Nichts meldet die Anzeige des Notaus</translation>
    </message>
    <message numerus="yes">
        <source>%1 mismatch(es)</source>
        <translation>
            <numerusform>%1 Abweichung</numerusform>
            <numerusform>%1 Abweichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>an unknown number of replays</source>
        <translation>unbekannt vielen Wiederholungen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>such as &quot;2 mismatches in 15,048 replays&quot;</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>Golden files: %1 in %2 file(s)</source>
        <translation>
            <numerusform>Golden-Dateien: %1 in %2 Datei</numerusform>
            <numerusform>Golden-Dateien: %1 in %2 Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cycle(s) finished</source>
        <translation>
            <numerusform>%1 Zyklus beendet</numerusform>
            <numerusform>%1 Zyklen beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 service(s) up</source>
        <translation>
            <numerusform>%1 von %2 Dienst verfügbar</numerusform>
            <numerusform>%1 von %2 Diensten verfügbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 replay(s)</source>
        <extracomment>stands after &quot;in&quot;, as in &quot;2 mismatches in 15,048 replays&quot;</extracomment>
        <translation>
            <numerusform>%1 Wiederholung</numerusform>
            <numerusform>%1 Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Process %1 is stopped (state T)</source>
        <translation>Prozess %1 ist angehalten (Zustand T)</translation>
    </message>
    <message>
        <source>paused; %1</source>
        <translation>wartet; %1</translation>
    </message>
    <message>
        <source>%1 things are being worked on already</source>
        <translation>An %1 Dingen wird schon gearbeitet</translation>
    </message>
    <message>
        <source>Wait for one of them, or end it</source>
        <translation>Auf eines davon warten oder es beenden</translation>
    </message>
    <message>
        <source>No work of that id is under way</source>
        <translation>Keine Arbeit mit dieser Kennung ist im Gange</translation>
    </message>
    <message>
        <source>cycle reports</source>
        <translation>Zyklusberichte</translation>
    </message>
    <message>
        <source>golden files</source>
        <translation>Golden-Dateien</translation>
    </message>
    <message>
        <source>Capturing was cancelled</source>
        <translation>Das Sichern wurde abgebrochen</translation>
    </message>
    <message>
        <source>The command says nothing</source>
        <translation>Der Befehl sagt nichts</translation>
    </message>
    <message>
        <source>The run has no directory</source>
        <translation>Der Lauf hat kein Verzeichnis</translation>
    </message>
    <message>
        <source>It needs %1, and the disk has %2 to spare</source>
        <translation>Dafür braucht es %1, und auf dem Datenträger sind %2 übrig</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>state of the run</source>
        <translation>Zustand des Laufs</translation>
    </message>
    <message>
        <source>emergency stop</source>
        <translation>Not-Halt</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>inodes</source>
        <translation>Inodes</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>load and uptime</source>
        <translation>Last und Laufzeit</translation>
    </message>
    <message>
        <source>kernel messages</source>
        <translation>Meldungen des Kernels</translation>
    </message>
    <message>
        <source>failing golden files</source>
        <translation>betroffene Golden-Dateien</translation>
    </message>
    <message>
        <source>No cycle of this run failed</source>
        <translation>Kein Zyklus dieses Laufs ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>failing cycles</source>
        <translation>fehlgeschlagene Zyklen</translation>
    </message>
    <message>
        <source>No service is used in this environment</source>
        <translation>In dieser Umgebung wird kein Dienst benutzt</translation>
    </message>
    <message>
        <source>services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>shadow logs</source>
        <translation>Logs des Laufs</translation>
    </message>
    <message>
        <source>The run has no log</source>
        <translation>Der Lauf hat kein Log</translation>
    </message>
    <message>
        <source>times of golden files</source>
        <translation>Zeiten der Golden-Dateien</translation>
    </message>
    <message>
        <source>Cannot keep this evidence</source>
        <translation>Dieser Beweis lässt sich nicht sichern</translation>
    </message>
    <message>
        <source>Cannot make a folder for evidence</source>
        <translation>Ein Ordner für Beweise lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Cannot keep evidence here</source>
        <translation>Hier lassen sich keine Beweise sichern</translation>
    </message>
    <message>
        <source>Cannot read this evidence</source>
        <translation>Dieser Beweis lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Cannot end keeping evidence</source>
        <translation>Das Sichern lässt sich nicht abschließen</translation>
    </message>
    <message>
        <source>Cannot flush the evidence to disk</source>
        <translation>Die Beweise lassen sich nicht auf den Datenträger schreiben</translation>
    </message>
    <message>
        <source>Evidence is of an incident, name it</source>
        <translation>Beweise gehören zu einem Vorfall, er ist zu nennen</translation>
    </message>
    <message>
        <source>Let reports_dir of the profile point to another disk; %1 did not do either: %2</source>
        <translation>reports_dir im Profil auf einen anderen Datenträger zeigen lassen; auch %1 ging nicht: %2</translation>
    </message>
    <message>
        <source>There are at most %1 marks</source>
        <translation>Es gibt höchstens %1 Markierungen</translation>
    </message>
    <message>
        <source>The state there is of process %1, and process %2 runs: it has just begun, or cannot write %3</source>
        <translation>Der Stand dort ist von Prozess %1, es läuft aber Prozess %2: Er hat gerade begonnen oder kann %3 nicht schreiben</translation>
    </message>
</context>
<context>
    <name>gw::host::Agent</name>
    <message>
        <source>Cannot take over standard input and output</source>
        <translation>Standardein- und -ausgabe lassen sich nicht übernehmen</translation>
    </message>
</context>
<context>
    <name>gw::host::AgentServer</name>
    <message>
        <source>The first request must be hello</source>
        <translation>Die erste Anfrage muss hello sein</translation>
    </message>
    <message>
        <source>A request with the id of one that is under way</source>
        <translation>Eine Anfrage mit der id einer laufenden</translation>
    </message>
    <message>
        <source>More than %1 requests at once</source>
        <translation>Mehr als %1 Anfragen zugleich</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>A second hello</source>
        <translation>Ein zweites hello</translation>
    </message>
    <message>
        <source>This agent speaks protocol %1, the client %2</source>
        <translation>Dieser Agent spricht Protokoll %1, der Client %2</translation>
    </message>
    <message>
        <source>Install the same version of Goldwatch on both machines</source>
        <translation>Auf beiden Rechnern die gleiche Version von Goldwatch installieren</translation>
    </message>
</context>
<context>
    <name>gw::host::Channel</name>
    <message>
        <source>A message of %1 bytes is longer than the limit of %2</source>
        <translation>Eine Nachricht von %1 Bytes ist länger als die Grenze von %2</translation>
    </message>
    <message>
        <source>Ask for smaller pages</source>
        <translation>Kleinere Seiten anfordern</translation>
    </message>
    <message>
        <source>The other side does not read what it is sent</source>
        <translation>Die Gegenseite liest nicht, was ihr gesendet wird</translation>
    </message>
</context>
<context>
    <name>gw::host::DeviceLink</name>
    <message>
        <source>the stream ended</source>
        <translation>der Strom endete</translation>
    </message>
</context>
<context>
    <name>gw::host::DiskUsage</name>
    <message>
        <source>Cannot ask the file system</source>
        <translation>Das Dateisystem lässt sich nicht befragen</translation>
    </message>
    <message>
        <source>This file system has no size</source>
        <translation>Dieses Dateisystem hat keine Größe</translation>
    </message>
</context>
<context>
    <name>gw::host::GoldenUsages</name>
    <message>
        <source>Looking was stopped</source>
        <translation>Das Durchsehen wurde angehalten</translation>
    </message>
</context>
<context>
    <name>gw::host::Link</name>
    <message>
        <source>There is no agent program on this machine</source>
        <translation>Auf diesem Rechner gibt es kein Agentenprogramm</translation>
    </message>
    <message>
        <source>Install goldwatchctl, or name it in host.agent</source>
        <translation>goldwatchctl installieren oder in host.agent nennen</translation>
    </message>
    <message>
        <source>Not a destination for ssh</source>
        <translation>Kein Ziel für ssh</translation>
    </message>
    <message>
        <source>Set host.ssh to something like oncall@m4</source>
        <translation>host.ssh auf etwas wie oncall@m4 setzen</translation>
    </message>
</context>
<context>
    <name>gw::host::LocalHost</name>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
</context>
<context>
    <name>gw::host::ProcessLink</name>
    <message>
        <source>the agent was ended by signal %1</source>
        <translation>der Agent wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>the agent ended with exit code %1</source>
        <translation>der Agent endete mit Code %1</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>%1 lässt sich nicht starten: %2</translation>
    </message>
    <message>
        <source>The host shows another key than before: somebody may be in between. If it was set up anew, remove its old key with &quot;ssh-keygen -R&quot;</source>
        <translation>Der Rechner zeigt einen anderen Schlüssel als zuvor: jemand könnte dazwischen sein. Wurde er neu eingerichtet, den alten Schlüssel mit „ssh-keygen -R“ entfernen</translation>
    </message>
    <message>
        <source>ssh does not know the host&apos;s key: run &quot;ssh %1&quot; once in a terminal and compare the fingerprint</source>
        <translation>ssh kennt den Schlüssel des Rechners nicht: einmal „ssh %1“ im Terminal ausführen und den Fingerabdruck vergleichen</translation>
    </message>
    <message>
        <source>The host did not let us in: run &quot;ssh %1&quot; in a terminal, and check your key and the user in host.ssh</source>
        <translation>Der Rechner verweigert den Zugang: „ssh %1“ im Terminal ausführen, dann den eigenen Schlüssel und den Benutzer in host.ssh prüfen</translation>
    </message>
    <message>
        <source>%1 was not found there: install Goldwatch on that host, or name the program in host.agent</source>
        <translation>%1 wurde dort nicht gefunden: Goldwatch auf dem Rechner installieren oder das Programm in host.agent nennen</translation>
    </message>
    <message>
        <source>%1 may not be run there: name the program in host.agent, and check its permissions</source>
        <translation>%1 darf dort nicht ausgeführt werden: das Programm in host.agent nennen und seine Rechte prüfen</translation>
    </message>
    <message>
        <source>ssh ended</source>
        <translation>ssh wurde beendet</translation>
    </message>
</context>
<context>
    <name>gw::host::Registry</name>
    <message>
        <source>This host knows no method of that name</source>
        <translation>Dieser Rechner kennt keine Methode dieses Namens</translation>
    </message>
    <message>
        <source>Update goldwatchctl there if it is older than here</source>
        <translation>goldwatchctl dort aktualisieren, wenn es älter ist als hier</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>gw::host::RemoteHost</name>
    <message>
        <source>no answer from the agent within %1 s</source>
        <translation>keine Antwort vom Agenten in %1 s</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>Verbindung zu %1</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>The agent %1 speaks protocol %2, this program %3. Install the same version of Goldwatch on both machines</source>
        <translation>Der Agent %1 spricht Protokoll %2, dieses Programm %3. Auf beiden Rechnern die gleiche Version von Goldwatch installieren</translation>
    </message>
    <message>
        <source>the agent has not answered for %1 s</source>
        <translation>der Agent antwortet seit %1 s nicht</translation>
    </message>
    <message>
        <source>; the host had printed: %1</source>
        <translation>; der Rechner hatte ausgegeben: %1</translation>
    </message>
    <message>
        <source>The connection was closed</source>
        <translation>Die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>the agent answered what it was not asked</source>
        <translation>der Agent beantwortete, was er nicht gefragt wurde</translation>
    </message>
    <message>
        <source>%1: no answer for %2 s</source>
        <translation>%1: seit %2 s keine Antwort</translation>
    </message>
</context>
<context>
    <name>gw::incident</name>
    <message>
        <source>step &quot;%1&quot;</source>
        <translation>Schritt „%1“</translation>
    </message>
    <message>
        <source>a note tells the cause</source>
        <translation>eine Notiz nennt die Ursache</translation>
    </message>
    <message>
        <source>ten clean repeats</source>
        <translation>zehn saubere Wiederholungen</translation>
    </message>
    <message>
        <source>Root cause documented</source>
        <translation>Ursache dokumentiert</translation>
    </message>
    <message>
        <source>Fix applied and verified</source>
        <translation>Behebung angewandt und geprüft</translation>
    </message>
    <message>
        <source>Artifacts archived</source>
        <translation>Belege gesichert</translation>
    </message>
    <message>
        <source>Certification record updated</source>
        <translation>Zertifizierungsunterlagen ergänzt</translation>
    </message>
    <message>
        <source>Shadow run resumed or completed</source>
        <translation>Schattenlauf fortgesetzt oder beendet</translation>
    </message>
    <message>
        <source>Monitoring verified</source>
        <translation>Überwachung geprüft</translation>
    </message>
    <message>
        <source>%1 on %2 fell silent while it ran</source>
        <translation>%1 auf %2 meldete sich nicht mehr, während er lief</translation>
    </message>
    <message>
        <source>Entry %1 is none of an incident</source>
        <translation>Eintrag %1 gehört zu keinem Vorfall</translation>
    </message>
    <message>
        <source>The journal has no entry</source>
        <translation>Das Journal hat keinen Eintrag</translation>
    </message>
    <message>
        <source>The playbook is too long to be kept with an incident</source>
        <translation>Das Playbook ist zu lang, um mit einem Vorfall aufbewahrt zu werden</translation>
    </message>
    <message>
        <source>The playbook changed while it was read, or is not UTF-8</source>
        <translation>Das Playbook hat sich beim Lesen geändert oder ist nicht UTF-8</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The stop is lifted only after ten clean repeats have verified the fix</source>
        <translation>Der Not-Halt wird erst aufgehoben, wenn zehn saubere Wiederholungen die Behebung bestätigt haben</translation>
    </message>
    <message>
        <source>Put in by hand: %1</source>
        <translation>Von Hand einzusetzen: %1</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>Hier nicht bekannt: %1</translation>
    </message>
    <message>
        <source>It is there to be copied, not to be run</source>
        <translation>Er ist zum Kopieren da, nicht zum Ausführen</translation>
    </message>
    <message>
        <source>Some of it belongs on the host and some on this desk; run its lines by hand</source>
        <translation>Ein Teil gehört auf den Host, ein Teil auf diesen Rechner; die Zeilen von Hand ausführen</translation>
    </message>
    <message>
        <source>The playbook has no such step: %1</source>
        <translation>Das Playbook hat keinen solchen Schritt: %1</translation>
    </message>
    <message>
        <source>Decide with: %1</source>
        <translation>Entscheiden mit: %1</translation>
    </message>
    <message>
        <source>Close with: %1</source>
        <translation>Schließen mit: %1</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Entries: %1. Head: `%2`.</source>
        <translation>Einträge: %1. Kopf: `%2`.</translation>
    </message>
    <message>
        <source>Playbook: %1, SHA-256 `%2`.</source>
        <translation>Playbook: %1, SHA-256 `%2`.</translation>
    </message>
    <message>
        <source>Check with: `goldwatchctl incident verify %1`.</source>
        <translation>Prüfen mit: `goldwatchctl incident verify %1`.</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Vorfall %1: %2</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>bemerkt</translation>
    </message>
    <message>
        <source>opened by %1</source>
        <translation>eröffnet von %1</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>bestätigt von %1</translation>
    </message>
    <message>
        <source>emergency stop set</source>
        <translation>Not-Halt gesetzt</translation>
    </message>
    <message>
        <source>emergency stop lifted</source>
        <translation>Not-Halt aufgehoben</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Environment %1, run %2.</source>
        <translation>Umgebung %1, Lauf %2.</translation>
    </message>
    <message>
        <source>Emergency stop, has effect: %1. %2</source>
        <translation>Not-Halt, wirkt: %1. %2</translation>
    </message>
    <message>
        <source>Time to effect: %1 s.</source>
        <translation>Zeit bis zur Wirkung: %1 s.</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Comparing suggested nothing.</source>
        <translation>Der Vergleich schlug nichts vor.</translation>
    </message>
    <message>
        <source>Comparing suggested %1.</source>
        <translation>Der Vergleich schlug %1 vor.</translation>
    </message>
    <message>
        <source>Not decided.</source>
        <translation>Nicht entschieden.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweise</translation>
    </message>
    <message>
        <source>None was captured.</source>
        <translation>Es wurden keine gesichert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %3: %n file(s), %4, %5 place(s) masked.</source>
        <translation>
            <numerusform>%1 auf %2, %3: %n Datei, %4, unkenntlich gemachte Stellen: %5.</numerusform>
            <numerusform>%1 auf %2, %3: %n Dateien, %4, unkenntlich gemachte Stellen: %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of its evidence.sha256: `%1`</source>
        <translation>SHA-256 von evidence.sha256: `%1`</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>SHA-256 of its output: `%1`</source>
        <translation>SHA-256 der Ausgabe: `%1`</translation>
    </message>
    <message>
        <source>Post-incident checklist</source>
        <translation>Checkliste nach dem Vorfall</translation>
    </message>
    <message>
        <source> (exception: %1)</source>
        <translation> (Ausnahme: %1)</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>This incident goes on as another one</source>
        <translation>Dieser Vorfall geht als ein anderer weiter</translation>
    </message>
    <message>
        <source>This incident is closed</source>
        <translation>Dieser Vorfall ist geschlossen</translation>
    </message>
    <message>
        <source>A text has at most %1 characters</source>
        <translation>Ein Text hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>%1 on %2 is at this step</source>
        <translation>%1 auf %2 ist an diesem Schritt</translation>
    </message>
    <message>
        <source>Wait for its end</source>
        <translation>Das Ende abwarten</translation>
    </message>
    <message>
        <source>%1 has acknowledged it already</source>
        <translation>%1 hat ihn schon bestätigt</translation>
    </message>
    <message>
        <source>A note says something</source>
        <translation>Eine Notiz sagt etwas</translation>
    </message>
    <message>
        <source>A root cause takes a reason</source>
        <translation>Eine Ursache braucht eine Begründung</translation>
    </message>
    <message>
        <source>No such category: %1</source>
        <translation>Keine solche Kategorie: %1</translation>
    </message>
    <message>
        <source>A category is one word</source>
        <translation>Eine Kategorie ist ein Wort</translation>
    </message>
    <message>
        <source>Skipping a step takes a reason</source>
        <translation>Einen Schritt auszulassen braucht einen Grund</translation>
    </message>
    <message>
        <source>The step is done already</source>
        <translation>Der Schritt ist schon erledigt</translation>
    </message>
    <message>
        <source>The checklist has no such item: %1</source>
        <translation>Die Checkliste hat keinen solchen Punkt: %1</translation>
    </message>
    <message>
        <source>An exception takes a reason: ITEM=REASON</source>
        <translation>Eine Ausnahme braucht einen Grund: PUNKT=GRUND</translation>
    </message>
    <message>
        <source>Not all is done</source>
        <translation>Nicht alles ist erledigt</translation>
    </message>
    <message>
        <source>%1 on %2 is at a step</source>
        <translation>%1 auf %2 ist an einem Schritt</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Taking a step back takes a reason</source>
        <translation>Einen Schritt zurückzunehmen braucht einen Grund</translation>
    </message>
    <message>
        <source>Nobody knows how this step went: %1</source>
        <translation>Niemand weiß, wie dieser Schritt ausging: %1</translation>
    </message>
    <message>
        <source>Look first, then run it with --again, or say that it is done</source>
        <translation>Erst nachsehen, dann mit --again ausführen oder sagen, dass er erledigt ist</translation>
    </message>
    <message>
        <source>Repeat it with --again</source>
        <translation>Mit --again wiederholen</translation>
    </message>
    <message>
        <source>Open: %1. Say what shows it with --confirm ITEM=HOW, or why it stays open with --exception ITEM=REASON</source>
        <translation>Offen: %1. Was es zeigt, mit --confirm PUNKT=WIE sagen, oder warum es offen bleibt, mit --exception PUNKT=GRUND</translation>
    </message>
    <message>
        <source>There is no type of incident called &quot;%1&quot;</source>
        <translation>Es gibt keine Art von Vorfall namens „%1“</translation>
    </message>
    <message>
        <source>Types: %1</source>
        <translation>Arten: %1</translation>
    </message>
    <message>
        <source>Capturing evidence</source>
        <translation>Beweise werden gesichert</translation>
    </message>
    <message>
        <source>opened as %1: %2</source>
        <translation>eröffnet als %1: %2</translation>
    </message>
    <message>
        <source>seen again, now %1: %2</source>
        <translation>wieder bemerkt, jetzt %1: %2</translation>
    </message>
    <message>
        <source>seen again: %1</source>
        <translation>wieder bemerkt: %1</translation>
    </message>
    <message>
        <source>the same as %1, which goes on</source>
        <translation>dasselbe wie %1, das weitergeht</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>root cause %1: %2</source>
        <translation>Ursache %1: %2</translation>
    </message>
    <message>
        <source>root cause %1 (suggested was %2): %3</source>
        <translation>Ursache %1 (vorgeschlagen war %2): %3</translation>
    </message>
    <message>
        <source>taking back &quot;%1&quot;: %2</source>
        <translation>„%1“ wird zurückgenommen: %2</translation>
    </message>
    <message>
        <source>running &quot;%1&quot; again</source>
        <translation>„%1“ wird noch einmal ausgeführt</translation>
    </message>
    <message>
        <source>running &quot;%1&quot;</source>
        <translation>„%1“ wird ausgeführt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; taken back</source>
        <translation>„%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be taken back</source>
        <translation>„%1“ ließ sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; done</source>
        <translation>„%1“ erledigt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed</source>
        <translation>„%1“ fehlgeschlagen</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: outcome unknown</source>
        <translation>„%1“: Ausgang unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n Datei in %1</numerusform>
            <numerusform>%n Dateien in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>suggested: %1</source>
        <translation>vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; skipped: %2</source>
        <translation>„%1“ ausgelassen: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: nobody knows how it went; it will run again</source>
        <translation>„%1“: niemand weiß, wie es ausging; es wird noch einmal ausgeführt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; done by hand</source>
        <translation>„%1“ von Hand erledigt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; done by hand: %2</source>
        <translation>„%1“ von Hand erledigt: %2</translation>
    </message>
    <message>
        <source>closed with exceptions: %1</source>
        <translation>geschlossen mit Ausnahmen: %1</translation>
    </message>
    <message>
        <source>goldwatchctl with the options that pick this environment</source>
        <translation>goldwatchctl mit den Optionen, die diese Umgebung wählen</translation>
    </message>
    <message>
        <source>name of the environment</source>
        <translation>Name der Umgebung</translation>
    </message>
    <message>
        <source>where golden archives lie</source>
        <translation>wo die Archive der Golden-Dateien liegen</translation>
    </message>
    <message>
        <source>folder of the monitor&apos;s logs</source>
        <translation>Ordner der Protokolle des Monitors</translation>
    </message>
    <message>
        <source>file of the emergency stop</source>
        <translation>Datei des Nothalts</translation>
    </message>
    <message>
        <source>folder of incidents and summaries</source>
        <translation>Ordner der Vorfälle und Zusammenfassungen</translation>
    </message>
    <message>
        <source>file with the monitor&apos;s process</source>
        <translation>Datei mit dem Prozess des Monitors</translation>
    </message>
    <message>
        <source>file systems that are watched; several words</source>
        <translation>überwachte Dateisysteme; mehrere Wörter</translation>
    </message>
    <message>
        <source>every golden directory there is; several words</source>
        <translation>jedes Golden-Verzeichnis, das es gibt; mehrere Wörter</translation>
    </message>
    <message>
        <source>every run directory there is; several words</source>
        <translation>jedes Laufverzeichnis, das es gibt; mehrere Wörter</translation>
    </message>
    <message>
        <source>every log there is; several words</source>
        <translation>jedes Protokoll, das es gibt; mehrere Wörter</translation>
    </message>
    <message>
        <source>address of the backend</source>
        <translation>Adresse des Backends</translation>
    </message>
    <message>
        <source>address that tells of the workers</source>
        <translation>Adresse, die über die Worker Auskunft gibt</translation>
    </message>
    <message>
        <source>address of Prometheus</source>
        <translation>Adresse von Prometheus</translation>
    </message>
    <message>
        <source>address of Alertmanager</source>
        <translation>Adresse des Alertmanagers</translation>
    </message>
    <message>
        <source>table of checkpoints</source>
        <translation>Tabelle der Checkpoints</translation>
    </message>
    <message>
        <source>expression that finds the shadow process</source>
        <translation>Ausdruck, der den Schattenprozess findet</translation>
    </message>
    <message>
        <source>hours of a whole run</source>
        <translation>Stunden eines ganzen Laufs</translation>
    </message>
    <message>
        <source>seconds from cycle to cycle</source>
        <translation>Sekunden von Zyklus zu Zyklus</translation>
    </message>
    <message>
        <source>command that starts a run; several words</source>
        <translation>Befehl, der einen Lauf startet; mehrere Wörter</translation>
    </message>
    <message>
        <source>command for three cycles; several words</source>
        <translation>Befehl für drei Zyklen; mehrere Wörter</translation>
    </message>
    <message>
        <source>command that repeats the failing workflow; several words</source>
        <translation>Befehl, der den fehlgeschlagenen Workflow wiederholt; mehrere Wörter</translation>
    </message>
    <message>
        <source>output directory of the next run</source>
        <translation>Ausgabeverzeichnis des nächsten Laufs</translation>
    </message>
    <message>
        <source>minutes of silence until the warning</source>
        <translation>Minuten Stille bis zur Warnung</translation>
    </message>
    <message>
        <source>minutes of silence until it is critical</source>
        <translation>Minuten Stille, bis es kritisch ist</translation>
    </message>
    <message>
        <source>use of a disk until the warning</source>
        <translation>Belegung einer Platte bis zur Warnung</translation>
    </message>
    <message>
        <source>use of a disk until it is critical</source>
        <translation>Belegung einer Platte, bis es kritisch ist</translation>
    </message>
    <message>
        <source>age from which golden files are old</source>
        <translation>Alter, ab dem Golden-Dateien alt sind</translation>
    </message>
    <message>
        <source>until acknowledged</source>
        <translation>bis zur Übernahme</translation>
    </message>
    <message>
        <source>until the stop</source>
        <translation>bis zum Stopp</translation>
    </message>
    <message>
        <source>until recovered</source>
        <translation>bis zur Erholung</translation>
    </message>
    <message>
        <source>The report with everything the steps said</source>
        <translation>Der Bericht mit allem, was die Schritte ausgaben</translation>
    </message>
    <message>
        <source>The incident, for programs</source>
        <translation>Der Vorfall, für Programme</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Vorfallbericht</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>playbook, environment</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Vorfall %1</translation>
    </message>
    <message>
        <source>Journal head %1. Inside this file: %2, %3.</source>
        <translation>Kopf des Journals %1. In dieser Datei: %2, %3.</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Stop set</source>
        <translation>Stopp gesetzt</translation>
    </message>
    <message>
        <source>Stop lifted</source>
        <translation>Not-Halt aufgehoben</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>time, who</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Notaus</translation>
    </message>
    <message>
        <source>has taken effect</source>
        <translation>ist wirksam</translation>
    </message>
    <message>
        <source>has no effect</source>
        <translation>ist nicht wirksam</translation>
    </message>
    <message>
        <source>effect not known</source>
        <translation>Wirkung nicht bekannt</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Belegt durch</translation>
    </message>
    <message>
        <source>Time to effect</source>
        <translation>Zeit bis zur Wirkung</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Failing run</source>
        <translation>Fehlgeschlagener Lauf</translation>
    </message>
    <message>
        <source>Its replay</source>
        <translation>Mit Replay</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Run directory</source>
        <translation>Laufverzeichnis</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Comparing suggested</source>
        <translation>Der Vergleich legte nahe</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message numerus="yes">
        <source>%n more in %1</source>
        <translation>
            <numerusform>%n weiterer in %1</numerusform>
            <numerusform>%n weitere in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, left open: %2</source>
        <translation>%1, offen gelassen: %2</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>Sein SHA-256</translation>
    </message>
    <message>
        <source>Check with</source>
        <translation>Prüfen mit</translation>
    </message>
    <message>
        <source>not begun</source>
        <comment>step</comment>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>running</source>
        <comment>step</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <comment>step</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>step</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>step</comment>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <comment>step</comment>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>evidence</comment>
        <translation>behalten</translation>
    </message>
    <message>
        <source>absent</source>
        <comment>evidence</comment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>evidence</comment>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>%1, %2 by %3 on %4</source>
        <comment>state, time, who, machine</comment>
        <translation>%1, %2 von %3 auf %4</translation>
    </message>
    <message>
        <source>, by hand</source>
        <translation>, von Hand</translation>
    </message>
    <message>
        <source>, taken back</source>
        <translation>, zurückgenommen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>open</source>
        <comment>incident</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>incident</comment>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>incident</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>goes on as another</source>
        <comment>incident</comment>
        <translation>läuft als ein anderer weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, kept on %2, %3; %4 place(s) masked.</source>
        <translation>
            <numerusform>%n Datei, %1, gesichert auf %2, %3; %4 Stellen maskiert.</numerusform>
            <numerusform>%n Dateien, %1, gesichert auf %2, %3; %4 Stellen maskiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>More of them in %1</source>
        <translation>Weitere in %1</translation>
    </message>
</context>
<context>
    <name>gw::incident::StepRun</name>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>Took too long and was ended</source>
        <translation>Dauerte zu lange und wurde beendet</translation>
    </message>
    <message>
        <source>Ended by signal %1</source>
        <translation>Beendet durch Signal %1</translation>
    </message>
    <message>
        <source>It does not say &quot;%1&quot;</source>
        <translation>Die Ausgabe enthält „%1“ nicht</translation>
    </message>
    <message>
        <source>It says &quot;%1&quot;</source>
        <translation>Die Ausgabe enthält „%1“</translation>
    </message>
    <message>
        <source>Ran; what it says is for you to judge</source>
        <translation>Ausgeführt; was die Ausgabe bedeutet, ist selbst zu beurteilen</translation>
    </message>
    <message>
        <source>repeat %1 of %2</source>
        <translation>Wiederholung %1 von %2</translation>
    </message>
    <message>
        <source>Started as process %1; it writes to %2</source>
        <translation>Gestartet als Prozess %1; er schreibt nach %2</translation>
    </message>
    <message>
        <source>It ended at once</source>
        <translation>Er endete sofort</translation>
    </message>
    <message>
        <source>Repeat %1 of %2 is clean</source>
        <translation>Wiederholung %1 von %2 ist sauber</translation>
    </message>
    <message>
        <source>Repeat %1 of %2: %3</source>
        <translation>Wiederholung %1 von %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept in %1</source>
        <translation>
            <numerusform>%n Datei gesichert in %1</numerusform>
            <numerusform>%n Dateien gesichert in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of it could be kept; see its list</source>
        <translation>Nicht alles ließ sich sichern; siehe die Liste</translation>
    </message>
    <message>
        <source>Given up while it ran</source>
        <translation>Aufgegeben, während er lief</translation>
    </message>
    <message>
        <source>The step has no command</source>
        <translation>Der Schritt hat keinen Befehl</translation>
    </message>
    <message>
        <source>Do what it says, then: goldwatchctl incident step %1 %2 done</source>
        <translation>Tun, was er sagt, dann: goldwatchctl incident step %1 %2 done</translation>
    </message>
    <message>
        <source>%1 on %2 is at this step</source>
        <translation>%1 auf %2 ist an diesem Schritt</translation>
    </message>
    <message>
        <source>%1 on %2 fell silent in this step, its outcome is not known</source>
        <translation>%1 auf %2 meldete sich in diesem Schritt nicht mehr, sein Ausgang ist unbekannt</translation>
    </message>
    <message>
        <source>Look first, then run it with --again</source>
        <translation>Erst nachsehen, dann mit --again ausführen</translation>
    </message>
    <message>
        <source>The connection to the host was closed</source>
        <translation>Die Verbindung zum Host wurde geschlossen</translation>
    </message>
    <message>
        <source>Given up before all of it was done</source>
        <translation>Aufgegeben, bevor alles getan war</translation>
    </message>
    <message>
        <source>The playbook does not say how it is taken back</source>
        <translation>Das Playbook sagt nicht, wie er zurückgenommen wird</translation>
    </message>
    <message>
        <source>The store was closed</source>
        <translation>Die Ablage wurde geschlossen</translation>
    </message>
    <message>
        <source>Somebody else ran this step meanwhile</source>
        <translation>Jemand anderes hat diesen Schritt inzwischen ausgeführt</translation>
    </message>
    <message>
        <source>Look how it went first</source>
        <translation>Erst nachsehen, wie es ausging</translation>
    </message>
</context>
<context>
    <name>gw::lab</name>
    <message>
        <source>Cannot copy the runs: %1</source>
        <translation>Die Läufe lassen sich nicht kopieren: %1</translation>
    </message>
    <message>
        <source>Not possible here: no right to mount a small disk</source>
        <translation>Hier nicht möglich: kein Recht, eine kleine Platte einzuhängen</translation>
    </message>
    <message>
        <source>Run the lab as root to practise this</source>
        <translation>Zum Üben das Labor als root starten</translation>
    </message>
    <message>
        <source>Cannot put the small disk in place</source>
        <translation>Die kleine Platte lässt sich nicht einhängen</translation>
    </message>
    <message>
        <source>Cannot take the small disk away</source>
        <translation>Die kleine Platte lässt sich nicht aushängen</translation>
    </message>
    <message>
        <source>No run is going on</source>
        <translation>Es ist kein Lauf im Gange</translation>
    </message>
    <message>
        <source>Start one with: goldwatchctl lab restart</source>
        <translation>Starten mit: goldwatchctl lab restart</translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation>%1 ist an</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>Cycle %1 will have a replay that differs (%2); the run ends with it</source>
        <translation>In Zyklus %1 wird eine Wiederholung abweichen (%2); damit endet der Lauf</translation>
    </message>
    <message>
        <source>%1 is off; a run that failed stays failed: goldwatchctl lab restart starts a new one</source>
        <translation>%1 ist aus; ein fehlgeschlagener Lauf bleibt fehlgeschlagen: goldwatchctl lab restart startet einen neuen</translation>
    </message>
    <message>
        <source>%1 was altered; the next cycle replays it</source>
        <translation>%1 wurde verändert; der nächste Zyklus wiederholt sie</translation>
    </message>
    <message>
        <source>The engine, process %1, was killed</source>
        <translation>Die Engine, Prozess %1, wurde getötet</translation>
    </message>
    <message>
        <source>The run goes on for the hours that are left, with a continued log</source>
        <translation>Der Lauf geht für die übrigen Stunden weiter, mit fortgesetztem Log</translation>
    </message>
    <message>
        <source>This lab runs without %1</source>
        <translation>Dieses Labor läuft ohne %1</translation>
    </message>
    <message>
        <source>%1 lies on a small disk now and fills within a few cycles</source>
        <translation>%1 liegt jetzt auf einer kleinen Platte und füllt sich in wenigen Zyklen</translation>
    </message>
    <message>
        <source>There is room again; the run goes on for the hours that are left, with a continued log</source>
        <translation>Es ist wieder Platz; der Lauf geht für die übrigen Stunden weiter, mit fortgesetztem Log</translation>
    </message>
    <message>
        <source>The next cycle has a replay that differs: same as mismatch:determinism</source>
        <translation>Im nächsten Zyklus weicht eine Wiederholung ab: wie mismatch:determinism</translation>
    </message>
    <message>
        <source>A step&apos;s result depends on the order of a hash table</source>
        <translation>Das Ergebnis eines Schritts hängt von der Reihenfolge einer Hash-Tabelle ab</translation>
    </message>
    <message>
        <source>The replay got another seed</source>
        <translation>Die Wiederholung bekam einen anderen Seed</translation>
    </message>
    <message>
        <source>A step draws from a generator without seed</source>
        <translation>Ein Schritt nutzt einen Zufallsgenerator ohne Seed</translation>
    </message>
    <message>
        <source>A step that calls a model gets another answer</source>
        <translation>Ein Schritt, der ein Modell aufruft, bekommt eine andere Antwort</translation>
    </message>
    <message>
        <source>A measured time got into the hash</source>
        <translation>Eine gemessene Zeit geriet in den Hash</translation>
    </message>
    <message>
        <source>A golden file of the run is altered on disk, then replayed</source>
        <translation>Eine Golden-Datei des Laufs wird auf der Platte verändert, dann wiederholt</translation>
    </message>
    <message>
        <source>The engine gets SIGKILL; cleared, the run goes on with a continued log</source>
        <translation>Die Engine bekommt SIGKILL; zurückgenommen geht der Lauf mit fortgesetztem Log weiter</translation>
    </message>
    <message>
        <source>The engine gets SIGSTOP</source>
        <translation>Die Engine bekommt SIGSTOP</translation>
    </message>
    <message>
        <source>The engine works on but writes no log</source>
        <translation>Die Engine arbeitet weiter, schreibt aber kein Log</translation>
    </message>
    <message>
        <source>The backend is stopped</source>
        <translation>Das Backend wird angehalten</translation>
    </message>
    <message>
        <source>The backend answers after two seconds</source>
        <translation>Das Backend antwortet nach zwei Sekunden</translation>
    </message>
    <message>
        <source>The backend answers 200 with nonsense</source>
        <translation>Das Backend antwortet 200 mit Unsinn</translation>
    </message>
    <message>
        <source>Redis is stopped</source>
        <translation>Redis wird angehalten</translation>
    </message>
    <message>
        <source>PostgreSQL is stopped</source>
        <translation>PostgreSQL wird angehalten</translation>
    </message>
    <message>
        <source>The receiver of alerts is stopped</source>
        <translation>Der Empfänger der Alarme wird angehalten</translation>
    </message>
    <message>
        <source>The run&apos;s directory lies on a small disk that fills</source>
        <translation>Das Verzeichnis des Laufs liegt auf einer kleinen Platte, die sich füllt</translation>
    </message>
    <message>
        <source>There is no fault called &quot;%1&quot;</source>
        <translation>Es gibt keine Störung „%1“</translation>
    </message>
    <message>
        <source>No fault is left</source>
        <translation>Keine Störung ist übrig</translation>
    </message>
    <message>
        <source>A new run has begun</source>
        <translation>Ein neuer Lauf hat begonnen</translation>
    </message>
    <message>
        <source>The engine, process %1, cannot be frozen</source>
        <translation>Die Engine, Prozess %1, lässt sich nicht einfrieren</translation>
    </message>
    <message>
        <source>Cannot make the directory of an old run</source>
        <translation>Das Verzeichnis eines alten Laufs lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The speed must be above 0 and at most 720</source>
        <translation>Die Geschwindigkeit muss über 0 und höchstens 720 sein</translation>
    </message>
    <message>
        <source>There is no scenario called &quot;%1&quot;</source>
        <translation>Es gibt kein Szenario „%1“</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>Cannot listen to signals</source>
        <translation>Signale lassen sich nicht empfangen</translation>
    </message>
    <message>
        <source>Cannot start the lab</source>
        <translation>Das Labor lässt sich nicht starten</translation>
    </message>
    <message>
        <source>The lab ended before it was ready</source>
        <translation>Das Labor endete, bevor es bereit war</translation>
    </message>
    <message>
        <source>No lab is running</source>
        <translation>Es läuft kein Labor</translation>
    </message>
    <message>
        <source>Start one with: goldwatchctl lab up</source>
        <translation>Starten mit: goldwatchctl lab up</translation>
    </message>
    <message>
        <source>The lab does not answer</source>
        <translation>Das Labor antwortet nicht</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation>antwortet mit %1</translation>
    </message>
    <message>
        <source>does not answer PING</source>
        <translation>beantwortet PING nicht</translation>
    </message>
    <message>
        <source>No free port on 127.0.0.1</source>
        <translation>Kein freier Port auf 127.0.0.1</translation>
    </message>
    <message>
        <source>Cannot make a directory for PostgreSQL</source>
        <translation>Ein Verzeichnis für PostgreSQL lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>not installed: apt-get install %1</source>
        <translation>nicht installiert: apt-get install %1</translation>
    </message>
    <message>
        <source>A run that starts with the lab</source>
        <translation>Ein Lauf, der mit dem Labor beginnt</translation>
    </message>
    <message>
        <source>A healthy run, 14 hours old</source>
        <translation>Ein gesunder Lauf, 14 Stunden alt</translation>
    </message>
    <message>
        <source>A healthy run, six minutes before its end</source>
        <translation>Ein gesunder Lauf, sechs Minuten vor seinem Ende</translation>
    </message>
    <message>
        <source>A run that completed its 24 hours and passed</source>
        <translation>Ein Lauf, der seine 24 Stunden durchlief und bestand</translation>
    </message>
    <message>
        <source>A run that failed at a mismatch after six hours</source>
        <translation>Ein Lauf, der nach sechs Stunden an einer Abweichung scheiterte</translation>
    </message>
    <message>
        <source>Cannot make a folder of the lab</source>
        <translation>Ein Ordner des Labors lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Cannot link a program of the lab</source>
        <translation>Ein Programm des Labors lässt sich nicht verlinken</translation>
    </message>
    <message>
        <source>Cannot open the lab&apos;s control socket: %1</source>
        <translation>Der Steuer-Socket des Labors lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Cannot start %1: %2</source>
        <translation>%1 lässt sich nicht starten: %2</translation>
    </message>
    <message>
        <source>The run&apos;s time is up; start a new one with: goldwatchctl lab restart</source>
        <translation>Die Zeit des Laufs ist um; einen neuen starten mit: goldwatchctl lab restart</translation>
    </message>
    <message>
        <source>The lab ends</source>
        <translation>Das Labor endet</translation>
    </message>
    <message>
        <source>Unknown request &quot;%1&quot;</source>
        <translation>Unbekannte Anfrage „%1“</translation>
    </message>
    <message>
        <source>The engine did not begin</source>
        <translation>Die Engine hat nicht begonnen</translation>
    </message>
    <message>
        <source>Cannot look at the lab&apos;s workspace</source>
        <translation>Der Arbeitsbereich des Labors lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>The lab&apos;s workspace is not a directory of ours</source>
        <translation>Der Arbeitsbereich des Labors ist kein eigenes Verzeichnis</translation>
    </message>
    <message>
        <source>Remove it, or set XDG_RUNTIME_DIR to a private directory</source>
        <translation>Entfernen oder XDG_RUNTIME_DIR auf ein privates Verzeichnis setzen</translation>
    </message>
    <message>
        <source>The lab&apos;s workspace is open to others</source>
        <translation>Der Arbeitsbereich des Labors ist für andere offen</translation>
    </message>
    <message>
        <source>Cannot open the lab&apos;s lock</source>
        <translation>Die Sperre des Labors lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>A lab is already running, process %1</source>
        <translation>Es läuft schon ein Labor, Prozess %1</translation>
    </message>
    <message>
        <source>End it with: goldwatchctl lab down</source>
        <translation>Beenden mit: goldwatchctl lab down</translation>
    </message>
    <message>
        <source>The lab&apos;s workspace went away</source>
        <translation>Der Arbeitsbereich des Labors ist verschwunden</translation>
    </message>
    <message>
        <source>Cannot remove what a lab left behind</source>
        <translation>Die Reste eines Labors lassen sich nicht entfernen</translation>
    </message>
    <message>
        <source>Cannot remove the lab&apos;s workspace</source>
        <translation>Der Arbeitsbereich des Labors lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>Cannot make the lab&apos;s workspace</source>
        <translation>Der Arbeitsbereich des Labors lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Cannot write the lab&apos;s lock</source>
        <translation>Die Sperre des Labors lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>gw::monitor</name>
    <message>
        <source>The machine slept for %1; nothing was watched meanwhile</source>
        <translation>Der Rechner schlief %1 lang; derweil wurde nichts überwacht</translation>
    </message>
    <message>
        <source>The monitor was held up for %1; nothing was watched meanwhile</source>
        <translation>Die Überwachung stand %1 lang still; derweil wurde nichts überwacht</translation>
    </message>
    <message>
        <source>The clock jumped %1 ahead</source>
        <translation>Die Uhr sprang um %1 vor</translation>
    </message>
    <message>
        <source>The clock jumped %1 back</source>
        <translation>Die Uhr sprang um %1 zurück</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <extracomment>%1 is the sentence of a problem that is gone</extracomment>
        <translation>Behoben: %1</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <extracomment>%1 is a severity such as P2, %2 the sentence of a problem</extracomment>
        <translation>Jetzt %1: %2</translation>
    </message>
    <message>
        <source>Cannot open the monitor&apos;s lock</source>
        <translation>Die Sperre der Überwachung lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Cannot take the monitor&apos;s lock</source>
        <translation>Die Sperre der Überwachung lässt sich nicht belegen</translation>
    </message>
    <message>
        <source>A monitor is already running, process %1</source>
        <translation>Eine Überwachung läuft bereits, Prozess %1</translation>
    </message>
    <message>
        <source>End it with: goldwatchctl monitor stop</source>
        <translation>Beenden mit: goldwatchctl monitor stop</translation>
    </message>
    <message>
        <source>Cannot write the monitor&apos;s lock</source>
        <translation>Die Sperre der Überwachung lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Cannot signal the monitor, process %1</source>
        <translation>Der Überwachung lässt sich kein Signal senden, Prozess %1</translation>
    </message>
    <message>
        <source>The monitor did not end within %1</source>
        <translation>Die Überwachung endete nicht innerhalb von %1</translation>
    </message>
    <message>
        <source>Name one from [secrets], and see that the monitor can read it</source>
        <translation>Eines aus [secrets] nennen und prüfen, ob die Überwachung es lesen kann</translation>
    </message>
    <message>
        <source>PagerDuty needs a routing key</source>
        <translation>PagerDuty braucht einen Routing-Schlüssel</translation>
    </message>
    <message>
        <source>A Standard Webhook needs a secret to sign with</source>
        <translation>Ein Standard-Webhook braucht ein Geheimnis zum Signieren</translation>
    </message>
    <message>
        <source>The webhook has no URL</source>
        <translation>Der Webhook hat keine URL</translation>
    </message>
    <message>
        <source>A message without id or webhook</source>
        <translation>Eine Nachricht ohne id oder Webhook</translation>
    </message>
    <message>
        <source>Cannot remove the message</source>
        <translation>Die Nachricht lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>Cannot put the message aside</source>
        <translation>Die Nachricht lässt sich nicht beiseitelegen</translation>
    </message>
    <message>
        <source>Cannot make the directory</source>
        <translation>Das Verzeichnis lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Kein Verzeichnis</translation>
    </message>
    <message>
        <source>Cannot list the directory</source>
        <translation>Das Verzeichnis lässt sich nicht auflisten</translation>
    </message>
    <message>
        <source>Cannot flush the directory to disk</source>
        <translation>Das Verzeichnis lässt sich nicht auf die Platte sichern</translation>
    </message>
</context>
<context>
    <name>gw::monitor::Courier</name>
    <message>
        <source>The profile has no such webhook any more</source>
        <translation>Das Profil hat diesen Webhook nicht mehr</translation>
    </message>
    <message>
        <source>The webhook redirects (HTTP %1), which is not followed</source>
        <translation>Der Webhook leitet um (HTTP %1); dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>Put the address it redirects to into the profile</source>
        <translation>Die Adresse, auf die er umleitet, ins Profil eintragen</translation>
    </message>
    <message>
        <source>The webhook answered HTTP %1</source>
        <translation>Der Webhook antwortete mit HTTP %1</translation>
    </message>
    <message>
        <source>A message was given up: %1</source>
        <translation>Eine Nachricht wurde aufgegeben: %1</translation>
    </message>
    <message>
        <source>Send it again with: goldwatchctl monitor queue resend %1</source>
        <translation>Erneut senden mit: goldwatchctl monitor queue resend %1</translation>
    </message>
    <message>
        <source>The webhook %1 does not take messages</source>
        <translation>Der Webhook %1 nimmt keine Nachrichten an</translation>
    </message>
    <message>
        <source>messages that wait for it: %1</source>
        <translation>Nachrichten, die auf ihn warten: %1</translation>
    </message>
</context>
<context>
    <name>gw::monitor::Daemon</name>
    <message>
        <source>The monitor runs on the shadow host itself</source>
        <translation>Die Überwachung läuft auf dem Rechner des Schattenlaufs selbst</translation>
    </message>
    <message>
        <source>Start it there</source>
        <translation>Dort starten</translation>
    </message>
    <message>
        <source>The monitor&apos;s memory could not be read: %1</source>
        <translation>Das Gedächtnis der Überwachung ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>A running monitor keeps its state_dir and pid_file</source>
        <translation>Eine laufende Überwachung behält ihr state_dir und pid_file</translation>
    </message>
    <message>
        <source>Stop it and start it again</source>
        <translation>Anhalten und neu starten</translation>
    </message>
    <message>
        <source>The monitor did not run for %1</source>
        <translation>Die Überwachung lief %1 lang nicht</translation>
    </message>
    <message>
        <source>A check has not come to its end for %1: is a disk or a service hanging?</source>
        <translation>Eine Prüfung kommt seit %1 nicht zum Ende: hängt eine Platte oder ein Dienst?</translation>
    </message>
    <message>
        <source>messages in memory alone: %1</source>
        <translation>Nachrichten nur im Arbeitsspeicher: %1</translation>
    </message>
    <message>
        <source>The monitor cannot write its files and goes on without</source>
        <translation>Die Überwachung kann ihre Dateien nicht schreiben und läuft ohne sie weiter</translation>
    </message>
    <message>
        <source>The profile was not read again, the old one goes on</source>
        <translation>Das Profil wurde nicht neu gelesen, das alte gilt weiter</translation>
    </message>
    <message>
        <source>The profile was not read again, the old one goes on: %1</source>
        <translation>Das Profil wurde nicht neu gelesen, das alte gilt weiter: %1</translation>
    </message>
</context>
<context>
    <name>gw::monitor::Heartbeat</name>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>The monitor&apos;s heartbeat is not taken</source>
        <translation>Der Heartbeat der Überwachung wird nicht angenommen</translation>
    </message>
</context>
<context>
    <name>gw::monitor::Poster</name>
    <message>
        <source>The certificate is not trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>Name the authority&apos;s certificate in services.tls.ca_file</source>
        <translation>Das Zertifikat der Stelle in services.tls.ca_file nennen</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>The host name is not known</source>
        <translation>Der Rechnername ist unbekannt</translation>
    </message>
    <message>
        <source>The connection failed (network error %1)</source>
        <translation>Die Verbindung schlug fehl (Netzwerkfehler %1)</translation>
    </message>
    <message>
        <source>Not an http or https URL</source>
        <translation>Keine URL mit http oder https</translation>
    </message>
    <message>
        <source>No answer within %1 s</source>
        <translation>Keine Antwort in %1 s</translation>
    </message>
</context>
<context>
    <name>gw::monitor::WebhookTest</name>
    <message>
        <source>Test message of Goldwatch: nothing is wrong</source>
        <translation>Testnachricht von Goldwatch: alles in Ordnung</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
</context>
<context>
    <name>gw::pdf</name>
    <message>
        <source>Unknown verb</source>
        <translation>Unbekannter Befehl</translation>
    </message>
    <message>
        <source>Too many attachments: at most %1</source>
        <translation>Zu viele Anhänge: höchstens %1</translation>
    </message>
    <message>
        <source>Attachments need names that differ, without folders</source>
        <translation>Anhänge brauchen verschiedene Namen ohne Ordner</translation>
    </message>
    <message>
        <source>Attachments are larger than %1 together</source>
        <translation>Die Anhänge sind zusammen größer als %1</translation>
    </message>
    <message>
        <source>Archive large evidence, and attach its digests</source>
        <translation>Archivieren Sie große Belege und hängen Sie ihre Prüfsummen an</translation>
    </message>
    <message>
        <source>Cannot draw a PDF</source>
        <translation>Ein PDF lässt sich nicht zeichnen</translation>
    </message>
    <message>
        <source>The document would have more than %1 pages</source>
        <translation>Das Dokument hätte mehr als %1 Seiten</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>%1: beyond this scale</source>
        <translation>%1: außerhalb dieser Skala</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>NICHT BESTANDEN</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>A certificate needs a nickname without colons</source>
        <translation>Ein Zertifikat braucht einen Kurznamen ohne Doppelpunkt</translation>
    </message>
    <message>
        <source>A certificate needs a name of 1 to 64 letters</source>
        <translation>Ein Zertifikat braucht einen Namen aus 1 bis 64 Zeichen</translation>
    </message>
    <message>
        <source>An organisation has at most 64 letters</source>
        <translation>Eine Organisation hat höchstens 64 Zeichen</translation>
    </message>
    <message>
        <source>This is no mail address</source>
        <translation>Das ist keine Mailadresse</translation>
    </message>
    <message>
        <source>A certificate is valid for 1 to 120 months</source>
        <translation>Ein Zertifikat gilt 1 bis 120 Monate</translation>
    </message>
    <message>
        <source>There is no certificate with a key of this name</source>
        <translation>Es gibt kein Zertifikat mit Schlüssel dieses Namens</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>There is a certificate of this name already</source>
        <translation>Ein Zertifikat dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>Choose another nickname</source>
        <translation>Wählen Sie einen anderen Kurznamen</translation>
    </message>
    <message>
        <source>There is no such PKCS#11 module</source>
        <translation>Dieses PKCS#11-Modul gibt es nicht</translation>
    </message>
    <message>
        <source>Name the file of the token&apos;s library, as in /usr/lib/x86_64-linux-gnu/opensc-pkcs11.so</source>
        <translation>Nennen Sie die Datei der Token-Bibliothek, etwa /usr/lib/x86_64-linux-gnu/opensc-pkcs11.so</translation>
    </message>
    <message>
        <source>Cannot list the modules of the key database</source>
        <translation>Die Module der Schlüsseldatenbank lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>Cannot load the PKCS#11 module</source>
        <translation>Das PKCS#11-Modul lässt sich nicht laden</translation>
    </message>
    <message>
        <source>Cannot make the key database</source>
        <translation>Die Schlüsseldatenbank lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>This Poppler cannot sign: it was built without NSS</source>
        <translation>Dieses Poppler kann nicht signieren: Es wurde ohne NSS gebaut</translation>
    </message>
    <message>
        <source>Cannot list the key database</source>
        <translation>Die Schlüsseldatenbank lässt sich nicht auflisten</translation>
    </message>
    <message>
        <source>Cannot import the PKCS#12 file: is the passphrase right?</source>
        <translation>Die PKCS#12-Datei lässt sich nicht einlesen: Stimmt das Passwort?</translation>
    </message>
    <message>
        <source>The PKCS#12 file holds no certificate with a key</source>
        <translation>Die PKCS#12-Datei enthält kein Zertifikat mit Schlüssel</translation>
    </message>
    <message>
        <source>Cannot make a certificate: is the passphrase right?</source>
        <translation>Das Zertifikat lässt sich nicht erstellen: Stimmt das Passwort?</translation>
    </message>
    <message>
        <source>Cannot make a temporary directory</source>
        <translation>Ein Zwischenverzeichnis lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The program %1 is not installed</source>
        <translation>Das Programm %1 ist nicht installiert</translation>
    </message>
    <message>
        <source>Install the package libnss3-tools</source>
        <translation>Installieren Sie das Paket libnss3-tools</translation>
    </message>
    <message>
        <source>%1 did not end in time</source>
        <translation>%1 endete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>There is no key database</source>
        <translation>Es gibt keine Schlüsseldatenbank</translation>
    </message>
    <message>
        <source>Make a certificate or import one first</source>
        <translation>Erstellen oder importieren Sie zuerst ein Zertifikat</translation>
    </message>
    <message>
        <source>The certificate is not valid now: from %1 to %2</source>
        <translation>Das Zertifikat gilt jetzt nicht: von %1 bis %2</translation>
    </message>
    <message>
        <source>Use or make another certificate</source>
        <translation>Nehmen oder erstellen Sie ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>This is no PDF that can be signed</source>
        <translation>Das ist kein PDF, das sich signieren lässt</translation>
    </message>
    <message>
        <source>There is no page %1 to sign on</source>
        <translation>Es gibt keine Seite %1 für die Signatur</translation>
    </message>
    <message>
        <source>The visible signature would be larger than a page</source>
        <translation>Die sichtbare Signatur wäre größer als eine Seite</translation>
    </message>
    <message>
        <source>Cannot write the visible signature</source>
        <translation>Die sichtbare Signatur lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The signature could not be made</source>
        <translation>Die Signatur ließ sich nicht erstellen</translation>
    </message>
    <message>
        <source>Is the passphrase of the key right?</source>
        <translation>Stimmt das Passwort des Schlüssels?</translation>
    </message>
    <message>
        <source>The signed file does not verify, and was not kept</source>
        <translation>Die signierte Datei besteht die Prüfung nicht und wurde verworfen</translation>
    </message>
    <message>
        <source>The signature is of another certificate</source>
        <translation>Die Signatur stammt von einem anderen Zertifikat</translation>
    </message>
    <message>
        <source>This is no PDF that can be read</source>
        <translation>Das ist kein lesbares PDF</translation>
    </message>
    <message>
        <source>Several attachments have this name</source>
        <translation>Mehrere Anhänge heißen so</translation>
    </message>
    <message>
        <source>The attachment cannot be read</source>
        <translation>Der Anhang ist nicht lesbar</translation>
    </message>
    <message>
        <source>The attachment is larger than %1</source>
        <translation>Der Anhang ist größer als %1</translation>
    </message>
    <message>
        <source>There is no such attachment</source>
        <translation>Diesen Anhang gibt es nicht</translation>
    </message>
    <message>
        <source>The file has none</source>
        <translation>Die Datei hat keine</translation>
    </message>
    <message>
        <source>The revision that was signed first cannot be opened.</source>
        <translation>Die zuerst signierte Fassung lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Pages were added or removed after the first signature: %1 then, %2 now.</source>
        <translation>Nach der ersten Signatur kamen Seiten hinzu oder weg: damals %1, jetzt %2.</translation>
    </message>
    <message>
        <source>Page %1 cannot be drawn.</source>
        <translation>Seite %1 lässt sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>Page %1 shows something else than it did when it was first signed.</source>
        <translation>Seite %1 zeigt etwas anderes als bei der ersten Signatur.</translation>
    </message>
    <message>
        <source>Attachments were changed after the first signature.</source>
        <translation>Anhänge wurden nach der ersten Signatur geändert.</translation>
    </message>
    <message>
        <source>Only the first %1 pages were compared.</source>
        <translation>Nur die ersten %1 Seiten wurden verglichen.</translation>
    </message>
    <message>
        <source>Pages and attachments are those that were there at the first signature.</source>
        <translation>Seiten und Anhänge sind die der ersten Signatur.</translation>
    </message>
    <message>
        <source>The signature of %1 fits: the bytes it covers are those that were signed.</source>
        <translation>Die Signatur von %1 passt: Die erfassten Bytes sind die signierten.</translation>
    </message>
    <message>
        <source>The bytes that %1 signed are not the bytes in this file: it was changed.</source>
        <translation>Die von %1 signierten Bytes sind nicht die dieser Datei: Sie wurde geändert.</translation>
    </message>
    <message>
        <source>The signature does not fit the certificate of %1.</source>
        <translation>Die Signatur passt nicht zum Zertifikat von %1.</translation>
    </message>
    <message>
        <source>A signature is damaged and cannot be read.</source>
        <translation>Eine Signatur ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>A signature could not be checked (%1, %2): it proves nothing here.</source>
        <translation>Eine Signatur ließ sich nicht prüfen (%1, %2): Sie beweist hier nichts.</translation>
    </message>
    <message>
        <source>The signature covers all bytes before its end but itself.</source>
        <translation>Die Signatur erfasst alle Bytes bis zu ihrem Ende außer sich selbst.</translation>
    </message>
    <message>
        <source>The signature does not say properly what it covers.</source>
        <translation>Die Signatur sagt nicht richtig, was sie erfasst.</translation>
    </message>
    <message>
        <source>The signature does not cover the beginning of the file.</source>
        <translation>Die Signatur erfasst den Anfang der Datei nicht.</translation>
    </message>
    <message>
        <source>The signature leaves out %1 bytes that are more than itself.</source>
        <translation>Die Signatur lässt %1 Bytes aus, mehr als sich selbst.</translation>
    </message>
    <message>
        <source>The signature covers more bytes than there are: the file was cut.</source>
        <translation>Die Signatur erfasst mehr Bytes, als es gibt: Die Datei wurde gekürzt.</translation>
    </message>
    <message>
        <source>No signature ends where a revision does.</source>
        <translation>Keine Signatur endet, wo eine Fassung endet.</translation>
    </message>
    <message>
        <source>%1 revisions since the first signature, but %2 of them closed by a signature: something was added.</source>
        <translation>%1 Fassungen seit der ersten Signatur, davon %2 mit Signatur abgeschlossen: Es wurde etwas angefügt.</translation>
    </message>
    <message>
        <source>Each revision since the first signature is closed by a signature.</source>
        <translation>Jede Fassung seit der ersten Signatur ist durch eine Signatur abgeschlossen.</translation>
    </message>
    <message>
        <source>The last signature covers the whole file: nothing was added after it.</source>
        <translation>Die letzte Signatur erfasst die ganze Datei: Danach kam nichts hinzu.</translation>
    </message>
    <message>
        <source>Attachments are not what they should be: %1.</source>
        <translation>Anhänge sind nicht, was sie sein sollten: %1.</translation>
    </message>
    <message>
        <source>Attachments are missing: %1.</source>
        <translation>Anhänge fehlen: %1.</translation>
    </message>
    <message>
        <source>The attachments have the digests they should have.</source>
        <translation>Die Anhänge haben die Prüfsummen, die sie haben sollen.</translation>
    </message>
    <message>
        <source>%1 vouches for the name %2.</source>
        <translation>%1 bürgt für den Namen %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed: no one vouches for the name. Compare its fingerprint with one you got from that person.</source>
        <translation>Das Zertifikat von %1 ist selbst signiert: Niemand bürgt für den Namen. Vergleichen Sie den Fingerabdruck mit einem, den Sie von dieser Person haben.</translation>
    </message>
    <message>
        <source>%1 vouches for the name %2, and is not known here.</source>
        <translation>%1 bürgt für den Namen %2 und ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 vouches for the name %2, and is not trusted here.</source>
        <translation>%1 bürgt für den Namen %2, und ihm wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired since; it was valid when, by the signer&apos;s clock, it signed.</source>
        <translation>Das Zertifikat von %1 ist inzwischen abgelaufen; nach der Uhr des Signierenden galt es damals.</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked by %2.</source>
        <translation>Das Zertifikat von %1 wurde von %2 widerrufen.</translation>
    </message>
    <message>
        <source>The certificate could not be checked.</source>
        <translation>Das Zertifikat ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The file is encrypted, and cannot be read without a password.</source>
        <translation>Die Datei ist verschlüsselt und ohne Passwort nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is no PDF, or is damaged beyond reading.</source>
        <translation>Die Datei ist kein PDF oder zu beschädigt zum Lesen.</translation>
    </message>
    <message>
        <source>There is no signature in the file.</source>
        <translation>Die Datei trägt keine Signatur.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n Signatur</numerusform>
            <numerusform>%n Signaturen</numerusform>
        </translation>
    </message>
    <message>
        <source>None can be seen: there is none, or the passphrase is missing or wrong</source>
        <translation>Keines ist zu sehen: Es gibt keines, oder das Kennwort fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>The certificate was replaced by another one of its name meanwhile</source>
        <translation>Das Zertifikat wurde inzwischen durch ein anderes gleichen Namens ersetzt</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Noch einmal unterschreiben</translation>
    </message>
    <message>
        <source>A later signature lies over what page %1 says.</source>
        <translation>Eine spätere Unterschrift liegt über dem, was Seite %1 sagt.</translation>
    </message>
    <message>
        <source>Notes or fields on page %1 are not those of the first signature.</source>
        <translation>Notizen oder Felder auf Seite %1 sind nicht die der ersten Unterschrift.</translation>
    </message>
    <message>
        <source>Signatures hide too much of page %1 to compare it.</source>
        <translation>Unterschriften verdecken zu viel von Seite %1, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Title, author or other metadata were changed after the first signature.</source>
        <translation>Titel, Verfasser oder andere Metadaten wurden nach der ersten Unterschrift geändert.</translation>
    </message>
    <message>
        <source>The last signature does not cover the whole file.</source>
        <translation>Die letzte Unterschrift umfasst nicht die ganze Datei.</translation>
    </message>
    <message numerus="yes">
        <source>The last signature does not cover the whole file: %n byte(s) follow it.</source>
        <translation>
            <numerusform>Die letzte Unterschrift umfasst nicht die ganze Datei: %n Byte folgt ihr.</numerusform>
            <numerusform>Die letzte Unterschrift umfasst nicht die ganze Datei: %n Bytes folgen ihr.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate of %1 has expired, and when it signed is not told.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen, und wann es unterschrieb, steht nicht dabei.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not valid yet when, by the signer&apos;s clock, it signed.</source>
        <translation>Das Zertifikat von %1 war noch nicht gültig, als es, nach der Uhr des Unterschreibenden, unterschrieb.</translation>
    </message>
    <message>
        <source>The certificate of %1 had expired when, by the signer&apos;s clock, it signed.</source>
        <translation>Das Zertifikat von %1 war abgelaufen, als es, nach der Uhr des Unterschreibenden, unterschrieb.</translation>
    </message>
    <message>
        <source>It is self-signed: no one vouches for the name.</source>
        <translation>Es ist selbst signiert: Für den Namen bürgt niemand.</translation>
    </message>
    <message>
        <source>The file does not end as a PDF does: something is missing, or was added.</source>
        <translation>Die Datei endet nicht wie ein PDF: Etwas fehlt oder wurde angehängt.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) that the file had are hidden by what was added to it.</source>
        <translation>
            <numerusform>%n Unterschrift, die die Datei hatte, ist durch Angehängtes verdeckt.</numerusform>
            <numerusform>%n Unterschriften, die die Datei hatte, sind durch Angehängtes verdeckt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::playbook</name>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines von diesen sein: %1</translation>
    </message>
    <message>
        <source>must be numbers from 0 to 255 with commas between</source>
        <translation>müssen Zahlen von 0 bis 255 sein, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>must be small letters, digits, - and _</source>
        <translation>darf nur Kleinbuchstaben, Ziffern, - und _ haben</translation>
    </message>
    <message>
        <source>must be a duration as 30s, 5m or 1h30m</source>
        <translation>muss eine Dauer sein wie 30s, 5m oder 1h30m</translation>
    </message>
    <message>
        <source>too much stands behind the fence; it is ignored</source>
        <translation>hinter dem Zaun steht zu viel; es wird übergangen</translation>
    </message>
    <message>
        <source>a quote behind the fence has no end; what stands there is ignored</source>
        <translation>ein Anführungszeichen hinter dem Zaun hat kein Ende; was dort steht, wird übergangen</translation>
    </message>
    <message>
        <source>unknown annotation &quot;%1&quot;</source>
        <translation>unbekannte Angabe „%1“</translation>
    </message>
    <message>
        <source>unknown annotation &quot;%1&quot;, did you mean %2?</source>
        <translation>unbekannte Angabe „%1“, war %2 gemeint?</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>braucht einen Wert</translation>
    </message>
    <message>
        <source>is given twice</source>
        <translation>steht zweimal da</translation>
    </message>
    <message>
        <source>the command holds bytes that are no text, and does not run</source>
        <translation>der Befehl enthält Bytes, die kein Text sind, und läuft nicht</translation>
    </message>
    <message>
        <source>the command has a line of more than %1 characters, and does not run</source>
        <translation>der Befehl hat eine Zeile mit mehr als %1 Zeichen und läuft nicht</translation>
    </message>
    <message>
        <source>the command holds characters that cannot be seen, and does not run</source>
        <translation>der Befehl enthält Zeichen, die man nicht sieht, und läuft nicht</translation>
    </message>
    <message>
        <source>the block of code is empty</source>
        <translation>der Codeblock ist leer</translation>
    </message>
    <message>
        <source>the fence is never closed: what belongs to the command cannot be told, and it does not run</source>
        <translation>der Zaun wird nie geschlossen: was zum Befehl gehört, ist nicht zu erkennen, und er läuft nicht</translation>
    </message>
    <message>
        <source>type must be small letters, digits and _</source>
        <translation>type darf nur Kleinbuchstaben, Ziffern und _ haben</translation>
    </message>
    <message>
        <source>severity must be P0, P1, P2 or P3</source>
        <translation>severity muss P0, P1, P2 oder P3 sein</translation>
    </message>
    <message>
        <source>escalate_after must be a duration as 15m</source>
        <translation>escalate_after muss eine Dauer sein wie 15m</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;, did you mean %2?</source>
        <translation>unbekannter Schlüssel „%1“, war %2 gemeint?</translation>
    </message>
    <message>
        <source>front matter between +++ is not read; write it as key: value between ---</source>
        <translation>Angaben zwischen +++ werden nicht gelesen; als Schlüssel: Wert zwischen --- schreiben</translation>
    </message>
    <message>
        <source>There is no such folder of playbooks</source>
        <translation>Diesen Ordner mit Handbüchern gibt es nicht</translation>
    </message>
    <message>
        <source>Correct playbooks.dirs in the profile</source>
        <translation>playbooks.dirs im Profil berichtigen</translation>
    </message>
    <message>
        <source>The folder of playbooks cannot be read</source>
        <translation>Der Ordner mit Handbüchern lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>More than %1 files are no folder of playbooks</source>
        <translation>Mehr als %1 Dateien sind kein Ordner mit Handbüchern</translation>
    </message>
    <message>
        <source>This Markdown unfolds beyond all measure</source>
        <translation>Dieses Markdown entfaltet sich über jedes Maß</translation>
    </message>
    <message>
        <source>nested too deeply; what is inside is read as plain text</source>
        <translation>zu tief verschachtelt; was darin steht, wird als einfacher Text gelesen</translation>
    </message>
    <message>
        <source>HTML is left out</source>
        <translation>HTML wird ausgelassen</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>kein UTF-8</translation>
    </message>
    <message>
        <source>a NUL byte</source>
        <translation>ein NUL-Byte</translation>
    </message>
    <message>
        <source>a line of more than %1 characters</source>
        <translation>eine Zeile mit mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; is taken by a step before</source>
        <translation>den Namen „%1“ hat schon ein Schritt davor</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Larger than a playbook can be (1 MB)</source>
        <translation>Größer, als ein Handbuch sein kann (1 MB)</translation>
    </message>
    <message>
        <source>This is no text in UTF-8</source>
        <translation>Das ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>Write playbooks as Markdown</source>
        <translation>Handbücher als Markdown schreiben</translation>
    </message>
    <message>
        <source>There is no step in it</source>
        <translation>Darin ist kein Schritt</translation>
    </message>
    <message>
        <source>A step has a command in a fence, a box of a checklist, or a number</source>
        <translation>Ein Schritt hat einen Befehl in einem Codeblock, ein Kästchen einer Checkliste oder eine Nummer</translation>
    </message>
    <message>
        <source>{{%1}} cannot be filled in safely: %2</source>
        <translation>{{%1}} lässt sich nicht sicher einsetzen: %2</translation>
    </message>
    <message>
        <source>its value holds a NUL byte</source>
        <translation>sein Wert enthält ein NUL-Byte</translation>
    </message>
    <message>
        <source>its value begins with - and would be read as an option</source>
        <translation>sein Wert beginnt mit - und würde als Option gelesen</translation>
    </message>
    <message>
        <source>it has several values, which stand only as words of their own</source>
        <translation>es hat mehrere Werte, die nur als eigene Wörter stehen können</translation>
    </message>
    <message>
        <source>it stands right behind a variable of the shell</source>
        <translation>es steht unmittelbar hinter einer Variablen der Shell</translation>
    </message>
    <message>
        <source>its value has other characters than letters, digits and _./:@%+,- and more than one program may read it here</source>
        <translation>sein Wert hat andere Zeichen als Buchstaben, Ziffern und _./:@%+,-, und hier liest ihn vielleicht mehr als ein Programm</translation>
    </message>
    <message>
        <source>no quotes would hold it here</source>
        <translation>keine Anführungszeichen würden ihn hier halten</translation>
    </message>
    <message>
        <source>{{%1}} cannot be filled in safely: how this language quotes is not known</source>
        <translation>{{%1}} lässt sich nicht sicher einsetzen: wie diese Sprache Werte schützt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>unknown variable {{%1}}</source>
        <translation>unbekannte Variable {{%1}}</translation>
    </message>
    <message>
        <source>unknown variable {{%1}}, did you mean %2?</source>
        <translation>unbekannte Variable {{%1}}, war %2 gemeint?</translation>
    </message>
    <message>
        <source>the incident&apos;s ID</source>
        <translation>die Kennung des Vorfalls</translation>
    </message>
    <message>
        <source>name of the shadow run</source>
        <translation>Name des Schattenlaufs</translation>
    </message>
    <message>
        <source>workflow run whose golden file was compared</source>
        <translation>Workflow-Lauf, dessen Golden-Datei verglichen wurde</translation>
    </message>
    <message>
        <source>its replay</source>
        <translation>seine Wiederholung</translation>
    </message>
    <message>
        <source>kind of the failing workflow</source>
        <translation>Art des fehlgeschlagenen Workflows</translation>
    </message>
    <message>
        <source>seed of the failing workflow</source>
        <translation>Seed des fehlgeschlagenen Workflows</translation>
    </message>
    <message>
        <source>number of the failing cycle, or of the last one</source>
        <translation>Nummer des fehlgeschlagenen Zyklus oder des letzten</translation>
    </message>
    <message>
        <source>index of the first step that differs</source>
        <translation>Index des ersten Schritts, der abweicht</translation>
    </message>
    <message>
        <source>category of the cause</source>
        <translation>Kategorie der Ursache</translation>
    </message>
    <message>
        <source>process of the shadow run</source>
        <translation>Prozess des Schattenlaufs</translation>
    </message>
    <message>
        <source>log of the shadow run</source>
        <translation>Protokoll des Schattenlaufs</translation>
    </message>
    <message>
        <source>directory of the shadow run</source>
        <translation>Verzeichnis des Schattenlaufs</translation>
    </message>
    <message>
        <source>golden files of the shadow run</source>
        <translation>Golden-Dateien des Schattenlaufs</translation>
    </message>
    <message>
        <source>golden file of the failing workflow</source>
        <translation>Golden-Datei des fehlgeschlagenen Workflows</translation>
    </message>
    <message>
        <source>report of the failing cycle</source>
        <translation>Bericht des fehlgeschlagenen Zyklus</translation>
    </message>
    <message>
        <source>folder of the incident&apos;s evidence</source>
        <translation>Ordner mit den Beweisen des Vorfalls</translation>
    </message>
    <message>
        <source>hours of the run that remain</source>
        <translation>Stunden des Laufs, die bleiben</translation>
    </message>
    <message>
        <source>when the problem began</source>
        <translation>wann das Problem begann</translation>
    </message>
    <message>
        <source>its value would end the document</source>
        <translation>sein Wert würde das Dokument beenden</translation>
    </message>
</context>
<context>
    <name>gw::services</name>
    <message>
        <source>Alertmanager does not know it</source>
        <translation>Alertmanager kennt sie nicht</translation>
    </message>
    <message>
        <source>Alertmanager says: %1</source>
        <translation>Alertmanager sagt: %1</translation>
    </message>
    <message>
        <source>Not an answer of Alertmanager&apos;s API: %1</source>
        <translation>Keine Antwort der Alertmanager-API: %1</translation>
    </message>
    <message>
        <source>The answer is not a list</source>
        <translation>Die Antwort ist keine Liste</translation>
    </message>
    <message>
        <source>Not the id of a silence</source>
        <translation>Keine id einer Stummschaltung</translation>
    </message>
    <message>
        <source>The answer is not Alertmanager&apos;s status</source>
        <translation>Die Antwort ist nicht der Status von Alertmanager</translation>
    </message>
    <message>
        <source>The answer is another silence</source>
        <translation>Die Antwort ist eine andere Stummschaltung</translation>
    </message>
    <message>
        <source>The answer names no silence</source>
        <translation>Die Antwort nennt keine Stummschaltung</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s</source>
        <translation>%1 hat nicht in %2 s geantwortet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>The answer of %1 is longer than %2</source>
        <translation>Die Antwort von %1 ist länger als %2</translation>
    </message>
    <message>
        <source>No container of that name is running</source>
        <translation>Kein Container dieses Namens läuft</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>Neither docker nor podman is installed</source>
        <translation>Weder docker noch podman ist installiert</translation>
    </message>
    <message>
        <source>services.worker_container needs one of them</source>
        <translation>services.worker_container braucht eines davon</translation>
    </message>
    <message>
        <source>Name a secret for it in services.auth</source>
        <translation>Ein Geheimnis dafür in services.auth nennen</translation>
    </message>
    <message>
        <source>Answered with status %1</source>
        <translation>Antwort mit Status %1</translation>
    </message>
    <message>
        <source>Answered with status %1: %2</source>
        <translation>Antwort mit Status %1: %2</translation>
    </message>
    <message>
        <source>says of itself: %1 (status %2)</source>
        <translation>sagt von sich: %1 (Status %2)</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>no worker is up</source>
        <translation>kein Worker läuft</translation>
    </message>
    <message>
        <source>healthy, but not ready (status %1): %2</source>
        <translation>gesund, aber nicht bereit (Status %1): %2</translation>
    </message>
    <message>
        <source>healthy and ready</source>
        <translation>gesund und bereit</translation>
    </message>
    <message>
        <source>Answered nonsense, not JSON</source>
        <translation>Antwort ist Unsinn, kein JSON</translation>
    </message>
    <message>
        <source>It begins with: %1</source>
        <translation>Sie beginnt mit: %1</translation>
    </message>
    <message>
        <source>Answered nonsense, there is no &quot;status&quot; in it</source>
        <translation>Antwort ist Unsinn, „status“ fehlt darin</translation>
    </message>
    <message>
        <source>Answered nonsense, neither workers nor their number</source>
        <translation>Antwort ist Unsinn, weder Worker noch ihre Zahl</translation>
    </message>
    <message>
        <source>Something else answers there</source>
        <translation>Dort antwortet etwas anderes</translation>
    </message>
    <message>
        <source>Write name=value, name!=value, name=~regex or name!~regex</source>
        <translation>Schreibweise: name=wert, name!=wert, name=~regex oder name!~regex</translation>
    </message>
    <message>
        <source>Not a matcher</source>
        <translation>Kein Matcher</translation>
    </message>
    <message>
        <source>The quotes of the matcher do not fit</source>
        <translation>Die Anführungszeichen des Matchers passen nicht zusammen</translation>
    </message>
    <message>
        <source>A matcher names no label</source>
        <translation>Ein Matcher nennt kein Label</translation>
    </message>
    <message>
        <source>A matcher is longer than %1 characters</source>
        <translation>Ein Matcher ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Alertmanager&apos;s regular expressions do not know %1</source>
        <translation>Die regulären Ausdrücke von Alertmanager kennen %1 nicht</translation>
    </message>
    <message>
        <source>Nothing reports the gauge %1</source>
        <translation>Nichts meldet die Anzeige %1</translation>
    </message>
    <message>
        <source>No answer within %1 s</source>
        <translation>Keine Antwort in %1 s</translation>
    </message>
    <message>
        <source>Redirected to another server or too often</source>
        <translation>Zu einem anderen Server oder zu oft umgeleitet</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete</source>
        <translation>Die Verbindung endete vor der vollständigen Antwort</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Is the service running?</source>
        <translation>Läuft der Dienst?</translation>
    </message>
    <message>
        <source>The host name is not known</source>
        <translation>Der Rechnername ist unbekannt</translation>
    </message>
    <message>
        <source>No complete answer within %1 s</source>
        <translation>Keine vollständige Antwort in %1 s</translation>
    </message>
    <message>
        <source>The answer is longer than %1</source>
        <translation>Die Antwort ist länger als %1</translation>
    </message>
    <message>
        <source>Not an http or https URL</source>
        <translation>Keine URL mit http oder https</translation>
    </message>
    <message>
        <source>The token holds a space or another character that no header can</source>
        <translation>Das Token enthält ein Leerzeichen oder ein anderes in Headern unzulässiges Zeichen</translation>
    </message>
    <message>
        <source>A secret is a bearer token, or user:password</source>
        <translation>Ein Geheimnis ist ein Bearer-Token oder benutzer:passwort</translation>
    </message>
    <message>
        <source>Name the password&apos;s secret in services.auth.postgres</source>
        <translation>Das Geheimnis in services.auth.postgres nennen</translation>
    </message>
    <message>
        <source>Not a postgresql:// URL</source>
        <translation>Keine URL mit postgresql://</translation>
    </message>
    <message>
        <source>SELECT 1 was answered with &quot;%1&quot;</source>
        <translation>SELECT 1 wurde mit „%1“ beantwortet</translation>
    </message>
    <message>
        <source>, no table %1</source>
        <translation>, keine Tabelle %1</translation>
    </message>
    <message>
        <source>Name the authority&apos;s certificate in services.tls.ca_file</source>
        <translation>Das Zertifikat der Stelle in services.tls.ca_file nennen</translation>
    </message>
    <message>
        <source>, %1 of %2 connections</source>
        <translation>, %1 von %2 Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>, %n session(s) wait for a lock</source>
        <translation>
            <numerusform>, %n Sitzung wartet auf eine Sperre</numerusform>
            <numerusform>, %n Sitzungen warten auf eine Sperre</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered with no value</source>
        <translation>Antwortete ohne Wert</translation>
    </message>
    <message>
        <source>There is no table %1</source>
        <translation>Es gibt keine Tabelle %1</translation>
    </message>
    <message>
        <source>Name the table of checkpoints in services.checkpoint_table</source>
        <translation>Nennen Sie die Checkpoint-Tabelle in services.checkpoint_table</translation>
    </message>
    <message>
        <source>Prometheus is switched off in this environment</source>
        <translation>Prometheus ist in dieser Umgebung abgeschaltet</translation>
    </message>
    <message>
        <source>Alertmanager is switched off in this environment</source>
        <translation>Alertmanager ist in dieser Umgebung abgeschaltet</translation>
    </message>
    <message>
        <source>Name its URL in the profile</source>
        <translation>Die URL im Profil nennen</translation>
    </message>
    <message>
        <source>Prometheus says: %1</source>
        <translation>Prometheus sagt: %1</translation>
    </message>
    <message>
        <source>Not an answer of Prometheus&apos; API: %1</source>
        <translation>Keine Antwort der Prometheus-API: %1</translation>
    </message>
    <message>
        <source>The answer has no list &quot;%1&quot;</source>
        <translation>Die Antwort hat keine Liste „%1“</translation>
    </message>
    <message>
        <source>The time range begins after it ends, or has no bounds</source>
        <translation>Der Zeitraum beginnt nach seinem Ende oder hat keine Grenzen</translation>
    </message>
    <message>
        <source>A step is not negative</source>
        <translation>Eine Schrittweite ist nicht negativ</translation>
    </message>
    <message>
        <source>The query gives a %1, not values</source>
        <translation>Die Abfrage liefert den Typ %1, keine Messwerte</translation>
    </message>
    <message>
        <source>%1 of %2 series are left out: too many points</source>
        <translation>%1 von %2 Zeitreihen sind weggelassen: zu viele Punkte</translation>
    </message>
    <message>
        <source>Histograms are not drawn: use histogram_quantile()</source>
        <translation>Histogramme werden nicht gezeichnet: histogram_quantile() verwenden</translation>
    </message>
    <message>
        <source>%1 of %2 series are shown: narrow the query, or use topk()</source>
        <translation>%1 von %2 Reihen werden gezeigt: Abfrage eingrenzen oder topk() verwenden</translation>
    </message>
    <message>
        <source>It is there and not up: %1</source>
        <translation>Er ist da und läuft nicht: %1</translation>
    </message>
    <message>
        <source>No connection within %1 s</source>
        <translation>Keine Verbindung in %1 s</translation>
    </message>
    <message>
        <source>The answer is not Redis&apos; protocol</source>
        <translation>Die Antwort entspricht nicht dem Protokoll von Redis</translation>
    </message>
    <message>
        <source>Name the password&apos;s secret in services.auth.redis</source>
        <translation>Das Geheimnis in services.auth.redis nennen</translation>
    </message>
    <message>
        <source>PING was answered with &quot;%1&quot;</source>
        <translation>PING wurde mit „%1“ beantwortet</translation>
    </message>
    <message>
        <source>No TLS connection within %1 s</source>
        <translation>Keine TLS-Verbindung in %1 s</translation>
    </message>
    <message>
        <source>Not a redis:// or rediss:// URL</source>
        <translation>Keine URL mit redis:// oder rediss://</translation>
    </message>
    <message>
        <source>asked through the backend, which is down</source>
        <translation>wird über das Backend gefragt, das ausgefallen ist</translation>
    </message>
    <message>
        <source>A silence lasts at least %1</source>
        <translation>Eine Stummschaltung dauert mindestens %1</translation>
    </message>
    <message>
        <source>The silence would have ended already</source>
        <translation>Die Stummschaltung wäre schon abgelaufen</translation>
    </message>
    <message>
        <source>A silence ends within %1 days</source>
        <translation>Eine Stummschaltung endet innerhalb von %1 Tagen</translation>
    </message>
    <message>
        <source>Mend the alert&apos;s rule instead, or extend the silence later</source>
        <translation>Stattdessen die Regel des Alarms berichtigen oder die Stummschaltung später verlängern</translation>
    </message>
    <message>
        <source>A silence without matchers would mute everything</source>
        <translation>Eine Stummschaltung ohne Matcher brächte alles zum Schweigen</translation>
    </message>
    <message>
        <source>Name at least one, for example alertname=NAME</source>
        <translation>Mindestens einen nennen, etwa alertname=NAME</translation>
    </message>
    <message>
        <source>A silence has at most %1 matchers</source>
        <translation>Eine Stummschaltung hat höchstens %1 Matcher</translation>
    </message>
    <message>
        <source>The silence would mute every alert, or every one that has a label</source>
        <translation>Die Stummschaltung träfe jeden Alarm, oder jeden, der ein bestimmtes Label hat</translation>
    </message>
    <message>
        <source>At least one matcher must name a value, for example alertname=NAME</source>
        <translation>Mindestens ein Matcher muss einen Wert nennen, etwa alertname=NAME</translation>
    </message>
    <message>
        <source>A silence needs the name of who sets it</source>
        <translation>Eine Stummschaltung braucht den Namen dessen, der sie setzt</translation>
    </message>
    <message>
        <source>A silence needs a comment: why, and until what is done</source>
        <translation>Eine Stummschaltung braucht einen Kommentar: warum, und bis was erledigt ist</translation>
    </message>
    <message>
        <source>It names every label of %1: when one of them changes, for example the instance, it no longer matches</source>
        <translation>Sie nennt jedes Label von %1: ändert sich eines, etwa die instance, trifft sie nicht mehr</translation>
    </message>
    <message>
        <source>No present alert matches: only later ones would be silenced</source>
        <translation>Kein anliegender Alarm passt: nur spätere würden stummgeschaltet</translation>
    </message>
    <message>
        <source>Every one of the %1 present alerts would be silenced</source>
        <translation>Alle %1 anliegenden Alarme würden stummgeschaltet</translation>
    </message>
    <message>
        <source>Everything it matches is silenced already</source>
        <translation>Alles, was sie trifft, ist schon stummgeschaltet</translation>
    </message>
    <message>
        <source>A critical alert would be silenced: %1</source>
        <translation>Ein kritischer Alarm würde stummgeschaltet: %1</translation>
    </message>
    <message>
        <source>It lasts longer than %1 days</source>
        <translation>Sie dauert länger als %1 Tage</translation>
    </message>
    <message>
        <source>It was valid until %1: renew it on the server</source>
        <translation>Es galt bis %1: auf dem Server erneuern</translation>
    </message>
    <message>
        <source>It is valid from %1: check the clocks of both machines</source>
        <translation>Es gilt ab %1: die Uhren beider Rechner prüfen</translation>
    </message>
    <message>
        <source>It is for %1: use that name in the URL</source>
        <translation>Es gilt für %1: diesen Namen in der URL verwenden</translation>
    </message>
    <message>
        <source>No authority of services.tls.ca_file (%1) stands for it</source>
        <translation>Keine Stelle in services.tls.ca_file (%1) steht dafür ein</translation>
    </message>
    <message>
        <source>Check services.tls.ca_file</source>
        <translation>services.tls.ca_file prüfen</translation>
    </message>
    <message>
        <source>Holds no certificate in PEM form</source>
        <translation>Enthält kein Zertifikat im PEM-Format</translation>
    </message>
    <message>
        <source>No TLS connection (%1)</source>
        <translation>Keine TLS-Verbindung (%1)</translation>
    </message>
    <message>
        <source>Does the service speak TLS there?</source>
        <translation>Spricht der Dienst dort TLS?</translation>
    </message>
    <message>
        <source>The certificate is not trusted (%1)</source>
        <translation>Dem Zertifikat wird nicht vertraut (%1)</translation>
    </message>
</context>
<context>
    <name>gw::services::Probe</name>
    <message>
        <source>This kind of service cannot be probed</source>
        <translation>Diese Art Dienst lässt sich nicht prüfen</translation>
    </message>
</context>
<context>
    <name>gw::shadow</name>
    <message>
        <source>Cannot read the log</source>
        <translation>Das Log ist nicht lesbar</translation>
    </message>
    <message>
        <source>The log is shorter than what was read of it</source>
        <translation>Das Log ist kürzer als das schon Gelesene</translation>
    </message>
    <message>
        <source>It was truncated or replaced: read it again from its start</source>
        <translation>Es wurde gekürzt oder ersetzt: von vorn lesen</translation>
    </message>
    <message>
        <source>Cannot list the processes</source>
        <translation>Die Prozesse lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>The process table is empty</source>
        <translation>Die Prozesstabelle ist leer</translation>
    </message>
    <message>
        <source>Check that /proc is mounted</source>
        <translation>Ist /proc eingehängt?</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Correct shadow.process in the profile</source>
        <translation>shadow.process im Profil berichtigen</translation>
    </message>
    <message>
        <source>Cannot list the cycle reports</source>
        <translation>Die Zyklusberichte lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>Keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>only the first 4 MB were read</source>
        <translation>nur die ersten 4 MB wurden gelesen</translation>
    </message>
    <message>
        <source>No shadow run is here</source>
        <translation>Hier gibt es keinen Schattenlauf</translation>
    </message>
    <message>
        <source>Check paths.logs and paths.run_dirs in the profile</source>
        <translation>paths.logs und paths.run_dirs im Profil prüfen</translation>
    </message>
    <message>
        <source>No run has this name</source>
        <translation>Kein Lauf heißt so</translation>
    </message>
    <message>
        <source>The newest is %1</source>
        <translation>Der neueste ist %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The regular expression is not valid at character %1: %2</source>
        <translation>Der reguläre Ausdruck ist bei Zeichen %1 ungültig: %2</translation>
    </message>
    <message>
        <source>Far more keys than a report has</source>
        <translation>Weit mehr Schlüssel, als ein Bericht hat</translation>
    </message>
    <message>
        <source>The key %1 stands there twice</source>
        <translation>Der Schlüssel %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 ist nicht %2</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>eine Anzahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>an ISO 8601 time</source>
        <translation>eine Zeit nach ISO 8601</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Half written</source>
        <translation>Halb geschrieben</translation>
    </message>
    <message>
        <source>Holds no cycle report</source>
        <translation>Enthält keinen Zyklusbericht</translation>
    </message>
    <message>
        <source>Holds no summary</source>
        <translation>Enthält keine Zusammenfassung</translation>
    </message>
    <message>
        <source>mismatch_details holds something that is not an object</source>
        <translation>mismatch_details enthält etwas, das kein Objekt ist</translation>
    </message>
    <message>
        <source>Says passed, but counts %1 mismatches</source>
        <translation>Sagt bestanden, zählt aber %1 Abweichungen</translation>
    </message>
    <message>
        <source>Says not passed, but counts no mismatch</source>
        <translation>Sagt nicht bestanden, zählt aber keine Abweichung</translation>
    </message>
    <message>
        <source>%1 matches and %2 mismatches do not make %3 replays</source>
        <translation>%1 Übereinstimmungen und %2 Abweichungen ergeben nicht %3 Wiederholungen</translation>
    </message>
    <message>
        <source>%1 successful and %2 failed do not make %3 workflows</source>
        <translation>%1 erfolgreiche und %2 fehlgeschlagene ergeben nicht %3 Workflows</translation>
    </message>
    <message>
        <source>Not UTF-8</source>
        <translation>Kein UTF-8</translation>
    </message>
    <message>
        <source>Not valid JSON: %1</source>
        <translation>Kein gültiges JSON: %1</translation>
    </message>
</context>
<context>
    <name>gw::store</name>
    <message>
        <source>Cannot write the backup</source>
        <translation>Die Sicherung kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The copy is damaged (%1)</source>
        <translation>Die Kopie ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>Verify the journals of the store</source>
        <translation>Die Journale der Ablage prüfen</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Name another one</source>
        <translation>Eine andere angeben</translation>
    </message>
    <message>
        <source>%1 on %2 has it now</source>
        <translation>%1 auf %2 hat ihn jetzt</translation>
    </message>
    <message>
        <source>Someone has written down its outcome; read the journal</source>
        <translation>Jemand hat den Ausgang aufgeschrieben; das Journal lesen</translation>
    </message>
    <message>
        <source>The step is no longer yours: %1</source>
        <translation>Der Schritt gehört Ihnen nicht mehr: %1</translation>
    </message>
    <message>
        <source>%1 on %2 is still at it: %3</source>
        <translation>%1 auf %2 ist noch dabei: %3</translation>
    </message>
    <message>
        <source>Wait until the lease is over</source>
        <translation>Warten, bis die Frist abgelaufen ist</translation>
    </message>
    <message>
        <source>A journal takes at most %1 characters and no control characters for &quot;%2&quot;</source>
        <translation>Ein Journal nimmt für „%2“ höchstens %1 Zeichen und keine Steuerzeichen</translation>
    </message>
    <message>
        <source>An entry needs a time and a kind</source>
        <translation>Ein Eintrag braucht eine Zeit und eine Art</translation>
    </message>
    <message>
        <source>The content of an entry is longer than %1</source>
        <translation>Der Inhalt eines Eintrags ist länger als %1</translation>
    </message>
    <message>
        <source>Keep it in a file and write its digest here</source>
        <translation>In einer Datei aufbewahren und hier deren Prüfsumme eintragen</translation>
    </message>
    <message>
        <source>Not a line of an exported journal</source>
        <translation>Keine Zeile eines exportierten Journals</translation>
    </message>
    <message>
        <source>Not the id of a journal</source>
        <translation>Keine Kennung eines Journals</translation>
    </message>
    <message>
        <source>The line that ends the journal is missing: the export was cut off</source>
        <translation>Die Zeile, die das Journal beendet, fehlt: Der Export wurde abgeschnitten</translation>
    </message>
    <message>
        <source>The last line counts %1 entries, %2 are there</source>
        <translation>Die letzte Zeile zählt %1 Einträge, %2 sind da</translation>
    </message>
    <message>
        <source>A line is longer than any of an export</source>
        <translation>Eine Zeile ist länger als jede eines Exports</translation>
    </message>
    <message>
        <source>The last line names another head</source>
        <translation>Die letzte Zeile nennt einen anderen Kopf</translation>
    </message>
    <message>
        <source>No journal is in this file</source>
        <translation>In dieser Datei ist kein Journal</translation>
    </message>
    <message>
        <source>Cannot lock the folder of the witness files</source>
        <translation>Der Ordner der Zeugendateien kann nicht gesperrt werden</translation>
    </message>
    <message>
        <source>Not the witness file of this journal</source>
        <translation>Nicht die Zeugendatei dieses Journals</translation>
    </message>
    <message>
        <source>Cannot list the witness files</source>
        <translation>Die Zeugendateien können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Entry %1 is not as it was written</source>
        <translation>Eintrag %1 ist nicht, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>It was cut off</source>
        <translation>Er wurde abgeschnitten</translation>
    </message>
    <message>
        <source>The export does not verify; nothing was taken over</source>
        <translation>Der Export hält der Prüfung nicht stand; nichts wurde übernommen</translation>
    </message>
    <message>
        <source>The store has another journal of this id; nothing was taken over</source>
        <translation>Die Ablage hat ein anderes Journal mit dieser Kennung; nichts wurde übernommen</translation>
    </message>
    <message>
        <source>They differ from entry %1 on</source>
        <translation>Sie unterscheiden sich ab Eintrag %1</translation>
    </message>
    <message>
        <source>They differ in kind or time</source>
        <translation>Sie unterscheiden sich in Art oder Zeit</translation>
    </message>
    <message>
        <source>The store has no such journal</source>
        <translation>Die Ablage hat kein solches Journal</translation>
    </message>
    <message>
        <source>`goldwatchctl journal list` shows those it has</source>
        <translation>`goldwatchctl journal list` zeigt, welche sie hat</translation>
    </message>
    <message>
        <source>No free id for a journal was found</source>
        <translation>Für ein Journal wurde keine freie Kennung gefunden</translation>
    </message>
    <message>
        <source>Entry %1, &quot;%2&quot;, is by %3 on %4</source>
        <translation>Eintrag %1, „%2“, ist von %3 auf %4</translation>
    </message>
    <message>
        <source>Another desk was first; nothing was written</source>
        <translation>Ein anderer Arbeitsplatz war schneller; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>The file is a database, but not a store of Goldwatch</source>
        <translation>Die Datei ist eine Datenbank, aber keine Ablage von Goldwatch</translation>
    </message>
    <message>
        <source>The store was made by a newer Goldwatch (version %1 of its tables, this one knows %2)</source>
        <translation>Die Ablage stammt von einem neueren Goldwatch (Version %1 ihrer Tabellen, dieses kennt %2)</translation>
    </message>
    <message>
        <source>Use the newer Goldwatch on this desk too</source>
        <translation>Auch an diesem Arbeitsplatz das neuere Goldwatch benutzen</translation>
    </message>
    <message>
        <source>The database keeps text as %1, a store needs UTF8</source>
        <translation>Die Datenbank hält Text als %1, eine Ablage braucht UTF8</translation>
    </message>
    <message>
        <source>createdb --encoding=UTF8 --template=template0 makes one</source>
        <translation>createdb --encoding=UTF8 --template=template0 legt eine an</translation>
    </message>
    <message>
        <source>Not a URL of a PostgreSQL database</source>
        <translation>Keine URL einer PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>It looks like postgresql://USER@HOST:PORT/DATABASE</source>
        <translation>Sie sieht so aus: postgresql://NUTZER@RECHNER:PORT/DATENBANK</translation>
    </message>
    <message>
        <source>The URL of the store asks for what it may not: %1</source>
        <translation>Die URL der Ablage verlangt, was sie nicht darf: %1</translation>
    </message>
    <message>
        <source>Not a place for a store</source>
        <translation>Kein Ort für eine Ablage</translation>
    </message>
    <message>
        <source>It is &quot;sqlite&quot;, sqlite:/FILE or postgresql://USER@HOST/DATABASE</source>
        <translation>Es ist „sqlite“, sqlite:/DATEI oder postgresql://NUTZER@RECHNER/DATENBANK</translation>
    </message>
    <message>
        <source>Cannot open the store</source>
        <translation>Die Ablage kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Another program holds the store locked; nothing was written</source>
        <translation>Ein anderes Programm hält die Ablage gesperrt; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look who has the file open (fuser)</source>
        <translation>Noch einmal versuchen; bleibt es so, nachsehen, wer die Datei offen hat (fuser)</translation>
    </message>
    <message>
        <source>The store is read-only; nothing was written</source>
        <translation>Die Ablage ist nur lesbar; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder</source>
        <translation>Die Rechte der Datei und ihres Ordners prüfen</translation>
    </message>
    <message>
        <source>The disk failed under the store</source>
        <translation>Der Datenträger der Ablage hat versagt</translation>
    </message>
    <message>
        <source>Check the disk, then verify the journals</source>
        <translation>Den Datenträger prüfen, dann die Journale</translation>
    </message>
    <message>
        <source>The store is damaged, or not a database</source>
        <translation>Die Ablage ist beschädigt oder keine Datenbank</translation>
    </message>
    <message>
        <source>Keep the file as it is and put the last backup in its place</source>
        <translation>Die Datei so aufbewahren, wie sie ist, und die letzte Sicherung an ihre Stelle setzen</translation>
    </message>
    <message>
        <source>The disk is full; nothing was written</source>
        <translation>Der Datenträger ist voll; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Make room on that file system first</source>
        <translation>Zuerst auf diesem Dateisystem Platz schaffen</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>Die Ablage lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Check that the folder is there and may be written to: SQLite keeps files beside its own</source>
        <translation>Prüfen, ob es den Ordner gibt und man dort schreiben darf: SQLite legt Dateien neben seine eigene</translation>
    </message>
    <message>
        <source>The store refused</source>
        <translation>Die Ablage hat abgelehnt</translation>
    </message>
    <message>
        <source>The store&apos;s server does not answer</source>
        <translation>Der Server der Ablage antwortet nicht</translation>
    </message>
    <message>
        <source>Is it running, and can it be reached from here?</source>
        <translation>Läuft er, und ist er von hier aus erreichbar?</translation>
    </message>
    <message>
        <source>The store&apos;s server takes no more connections</source>
        <translation>Der Server der Ablage nimmt keine Verbindungen mehr an</translation>
    </message>
    <message>
        <source>The store&apos;s server took too long</source>
        <translation>Der Server der Ablage hat zu lange gebraucht</translation>
    </message>
    <message>
        <source>Another desk may hold a lock; try again</source>
        <translation>Vielleicht hält ein anderer Arbeitsplatz eine Sperre; noch einmal versuchen</translation>
    </message>
    <message>
        <source>Is that server a standby?</source>
        <translation>Ist dieser Server ein Standby?</translation>
    </message>
    <message>
        <source>The store&apos;s server refused</source>
        <translation>Der Server der Ablage hat abgelehnt</translation>
    </message>
    <message>
        <source>Check user, password and rights</source>
        <translation>Nutzer, Passwort und Rechte prüfen</translation>
    </message>
    <message>
        <source>The disk of the store&apos;s server is full; nothing was written</source>
        <translation>Der Datenträger des Servers der Ablage ist voll; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Make room there first</source>
        <translation>Zuerst dort Platz schaffen</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>Die Ablage ist beschädigt</translation>
    </message>
    <message>
        <source>Keep it as it is and restore the last backup into another database</source>
        <translation>Sie so lassen, wie sie ist, und die letzte Sicherung in eine andere Datenbank einspielen</translation>
    </message>
    <message>
        <source>The store&apos;s server did not answer within %1 s; what was asked last may have been written or not</source>
        <translation>Der Server der Ablage hat innerhalb von %1 s nicht geantwortet; das zuletzt Verlangte wurde vielleicht geschrieben, vielleicht nicht</translation>
    </message>
    <message>
        <source>Ask again: what was written already is not written twice</source>
        <translation>Noch einmal verlangen: Was schon geschrieben ist, wird nicht zweimal geschrieben</translation>
    </message>
    <message>
        <source>Qt has no driver for this store</source>
        <translation>Qt hat keinen Treiber für diese Ablage</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>The store&apos;s file was removed or replaced while it was in use</source>
        <translation>Die Datei der Ablage wurde entfernt oder ersetzt, während sie benutzt wurde</translation>
    </message>
    <message>
        <source>Put it back, or start again with what is there now</source>
        <translation>Sie zurücklegen oder mit dem, was jetzt da ist, neu beginnen</translation>
    </message>
    <message>
        <source>Entry %1 comes after entry %2: the lines were put into another order</source>
        <translation>Eintrag %1 steht hinter Eintrag %2: Die Zeilen wurden umgeordnet</translation>
    </message>
    <message>
        <source>Entry %1 was written as entry %2: the order was changed</source>
        <translation>Eintrag %1 wurde als Eintrag %2 geschrieben: Die Reihenfolge wurde geändert</translation>
    </message>
    <message>
        <source>The stored hash of entry %1 was replaced; its content is as it was written</source>
        <translation>Die gespeicherte Prüfsumme von Eintrag %1 wurde ersetzt; sein Inhalt ist, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>Entry %1 was changed after it was written: its content does not have the hash stored with it</source>
        <translation>Eintrag %1 wurde nachträglich geändert: Sein Inhalt hat nicht die mit ihm gespeicherte Prüfsumme</translation>
    </message>
    <message>
        <source>Entry %1 is missing</source>
        <translation>Eintrag %1 fehlt</translation>
    </message>
    <message>
        <source>Entries %1 to %2 are missing</source>
        <translation>Die Einträge %1 bis %2 fehlen</translation>
    </message>
    <message>
        <source>The first entry does not begin this journal: its id, its kind or its time was changed, or entries before were removed</source>
        <translation>Der erste Eintrag beginnt nicht dieses Journal: Kennung, Art oder Zeit wurden geändert oder frühere Einträge entfernt</translation>
    </message>
    <message>
        <source>Entry %1 is there more than once</source>
        <translation>Eintrag %1 gibt es mehrmals</translation>
    </message>
    <message>
        <source>Entry %1 does not follow entry %2, which was changed together with its hash, or was put in</source>
        <translation>Eintrag %1 folgt nicht auf Eintrag %2; der wurde samt Prüfsumme geändert oder eingeschoben</translation>
    </message>
    <message>
        <source>No witness file: entries cut off the end would not be noticed</source>
        <translation>Keine Zeugendatei: Am Ende abgeschnittene Einträge fielen nicht auf</translation>
    </message>
    <message>
        <source>The journal ends at entry %1, but the witness file of %2 saw entry %3: the end was cut off</source>
        <translation>Das Journal endet bei Eintrag %1, aber die Zeugendatei vom %2 sah Eintrag %3: Das Ende wurde abgeschnitten</translation>
    </message>
    <message>
        <source>The witness file of %1 saw another entry %2: the journal was written anew up to there</source>
        <translation>Die Zeugendatei vom %1 sah einen anderen Eintrag %2: Das Journal wurde bis dorthin neu geschrieben</translation>
    </message>
    <message>
        <source>The witness file saw entries up to %1 of %2: what follows is by other desks, or a program ended before it could write the file. That is no cut tail, but one behind entry %1 would not be noticed</source>
        <translation>Die Zeugendatei sah die Einträge bis %1 von %2: Was folgt, ist von anderen Arbeitsplätzen, oder ein Programm endete, bevor es die Datei schreiben konnte. Das ist kein abgeschnittenes Ende, aber eines hinter Eintrag %1 fiele nicht auf</translation>
    </message>
    <message>
        <source>This is not the journal as it was written.</source>
        <translation>Das ist nicht das Journal, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>There is no entry, so there is nothing to prove.</source>
        <translation>Es gibt keinen Eintrag und damit nichts zu beweisen.</translation>
    </message>
    <message>
        <source>Entries 1 to %1 are unchanged, complete and in the order in which they were written, if the hash of the last one is known from elsewhere: %2</source>
        <translation>Die Einträge 1 bis %1 sind unverändert, vollständig und in der Reihenfolge, in der sie geschrieben wurden, wenn die Prüfsumme des letzten von anderswo bekannt ist: %2</translation>
    </message>
    <message>
        <source>; the witness file has the same.</source>
        <translation>; die Zeugendatei hat dieselbe.</translation>
    </message>
    <message>
        <source>It does not prove who wrote them, that their times are right, or that whoever could write both the store and the witness file did not write both anew.</source>
        <translation>Es beweist nicht, wer sie geschrieben hat, dass ihre Zeiten stimmen oder dass jemand, der sowohl die Ablage als auch die Zeugendatei schreiben konnte, nicht beide neu geschrieben hat.</translation>
    </message>
    <message>
        <source>The witness file of %1 saw %2 entries of this journal, and %3 has none of it</source>
        <translation>Die Zeugendatei vom %1 sah %2 Einträge dieses Journals, und %3 hat keinen davon</translation>
    </message>
    <message>
        <source>The whole journal is gone, or this is another store than the one it was written to.</source>
        <translation>Das ganze Journal ist weg, oder dies ist eine andere Ablage als die, in die es geschrieben wurde.</translation>
    </message>
    <message>
        <source>The store is being closed; nothing was written</source>
        <translation>Die Ablage wird geschlossen; nichts wurde geschrieben</translation>
    </message>
</context>
<context>
    <name>gw::store::Talk</name>
    <message>
        <source>This journal is of another kind: %1</source>
        <translation>Dieses Journal ist von anderer Art: %1</translation>
    </message>
</context>
</TS>
