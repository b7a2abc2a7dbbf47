package org.gongkai.deploy.year;

import org.gongkai.deploy.accounts.Demo;

/** Third parties and other agencies that are asked along a path (征求意见): they answer, are overridden, recalled, or keep silent. */
final class Consulting {

    /** Past every term that is waited for, whatever holidays lie in it. */
    private static final int LONG = 45;

    private final Diary diary;
    private boolean outlastsTerm;
    private boolean asksTwice;

    Consulting(Diary diary) {
        this.diary = diary;
    }

    /** Whether the term of the reply is over: whoever waited that long asks for no fee any more. */
    boolean outlastsTerm() {
        return outlastsTerm;
    }

    /** Whether two were asked, about each of which the applicant is told by a paper of its own. */
    boolean asksTwice() {
        return asksTwice;
    }

    /** Asks, and waits for what comes of it. */
    void consult() {
        String party = diary.chance(60) ? "THIRD_PARTY" : "CO_MAKER";
        diary.papers().put(party.equals("THIRD_PARTY") ? "D08_TP_CONSULT" : "D12_CO_CONSULT", "");
        diary.papers().put("D10_TP_INFORM_APPLICANT", "");
        diary.move(
                Demo.CLERK,
                "consultations",
                "'party': '%s', 'partyName': '某单位', 'information': '合同', 'deliveredOn': '%s'"
                        .formatted(party, diary.day()));
        if (diary.chance(30)) {
            besides(party.equals("THIRD_PARTY") ? "CO_MAKER" : "THIRD_PARTY");
        }
        diary.later(3);
        if (diary.chance(25)) {
            diary.move(Demo.SIGNER, "consultations/1/recalls", "'reason': '不再需要'");
        } else if (diary.chance(20)) {
            // Silence has no call: it is what the days come to.
            diary.later(LONG);
            outlastsTerm = true;
        } else {
            boolean agrees = diary.chance(60);
            diary.move(
                    Demo.CLERK,
                    "consultations/1/answers",
                    agrees ? "'answer': 'AGREE'" : "'answer': 'OBJECT_REASONED', 'why': '商业秘密'");
            if (!agrees && party.equals("THIRD_PARTY")) {
                override();
            }
        }
    }

    /** Somebody else is asked at the same time: the days of both are taken out once. */
    private void besides(String party) {
        asksTwice = true;
        diary.papers().put(party.equals("THIRD_PARTY") ? "D08_TP_CONSULT" : "D12_CO_CONSULT", "");
        diary.move(
                Demo.CLERK,
                "consultations",
                "'party': '%s', 'partyName': '另一单位', 'information': '附件', 'deliveredOn': '%s'"
                        .formatted(party, diary.day()));
        diary.later(2);
        diary.move(Demo.CLERK, "consultations/2/answers", "'answer': 'AGREE'");
    }

    /** Nothing is disclosed against an objection before the third party was told, and its time to act is over. */
    private void override() {
        diary.papers().put("D11_TP_DECISION", "");
        diary.move(
                Demo.SIGNER,
                "overrides",
                "'consultation': 1, 'ground': 'PUBLIC_INTEREST', 'reasons': '涉及重大公共利益', 'servedOn': '%s'"
                        .formatted(diary.day()));
        diary.later(LONG);
        outlastsTerm = true;
    }
}
