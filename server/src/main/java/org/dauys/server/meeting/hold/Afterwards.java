package org.dauys.server.meeting.hold;

import java.util.Optional;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.submission.Registers;
import org.springframework.stereotype.Component;

/** Where what was written in the hall can be sent once the meeting takes nothing more. */
@Component
class Afterwards {
    private final Consultations consultations;
    private final Registers registers;

    Afterwards(Consultations consultations, Registers registers) {
        this.consultations = consultations;
        this.registers = registers;
    }

    /**
     * The address of the register's form.
     *
     * @param kind as the hall's form has it
     * @return empty when the register takes nothing more, either
     */
    Optional<String> form(Meeting meeting, String kind) {
        String submission = kind.equals("question") || kind.equals("proposal") ? kind : "remark";
        return consultations.published().stream()
                .filter(consultation -> consultation.id() == meeting.consultationId())
                .filter(consultation -> registers.rules(consultation.id()).open())
                .map(consultation -> "/c/" + consultation.slug() + "/submit?kind=" + submission)
                .findFirst();
    }
}
