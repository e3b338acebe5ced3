package org.ionary.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table of questions that are asked again. */
final class SavedQuestionTable {
    private SavedQuestionTable() {}

    static void save(Handle handle, SavedQuestion question) {
        handle.createUpdate("""
                        INSERT OR REPLACE INTO saved_questions (name, words, form, answer, asked)
                        VALUES (:name, :words, :form, :answer, :asked)
                        """)
                .bind("name", question.name())
                .bind("words", question.words())
                .bind("form", question.form())
                .bind("answer", question.answer())
                .bind("asked", question.asked().toString())
                .execute();
    }

    static boolean forget(Handle handle, String name) {
        return handle.execute("DELETE FROM saved_questions WHERE name = ?", name) > 0;
    }

    static List<SavedQuestion> all(Handle handle) {
        return handle.createQuery("SELECT * FROM saved_questions ORDER BY name")
                .map((row, context) -> new SavedQuestion(
                        row.getString("name"),
                        row.getString("words"),
                        row.getString("form"),
                        row.getString("answer"),
                        Instant.parse(row.getString("asked"))))
                .list();
    }
}
