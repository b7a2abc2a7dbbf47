package org.gongkai.litigation.columns;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.gongkai.form.CodeList;
import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.litigation.course.LossGround;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Spelled;

/**
 * The further columns of a ledger of cases.
 *
 * @param body who reconsidered, or the court
 * @param precedingNumber number of the case that this one comes after: the reconsideration before a suit
 * @param ground why the agency lost, where the result is a correction
 */
public record CaseColumns(
        @Named(
                value = "前一程序案号",
                also = {"复议案号", "前案案号"})
        @Spelled(Spelling.NUMBER)
        @Size(max = 100)
        String precedingNumber,

        @Named(
                value = "审理机关",
                also = {"复议机关", "审理法院", "受理机关", "受理法院"})
        @Spelled(Spelling.LINE)
        @Size(max = 200)
        String body,

        @Named(
                value = "收到通知日期",
                also = {"收到应诉通知书日期", "收到答复通知书日期"})
        LocalDate learnedOn,

        @Named(
                value = "决定日期",
                also = {"裁判日期", "作出决定日期"})
        LocalDate decidedOn,

        @Named(
                value = "送达日期",
                also = {"决定送达日期", "裁判送达日期"})
        LocalDate servedOn,

        @Named(
                value = "答复日期",
                also = {"原答复日期"})
        LocalDate repliedOn,

        @Named(
                value = "答复结果",
                also = {"原答复结果"})
        @FormCode(CodeList.OUTCOME)
        String replyOutcome,

        @Named(
                value = "败诉原因",
                also = {"纠正原因", "被纠正原因"})
        LossGround ground,

        @Named(
                value = "申请人",
                also = {"复议申请人", "原告", "当事人"})
        @Personal(PersonalDataKind.NAME)
        @Spelled(Spelling.LINE)
        @Size(max = 200)
        String applicantName) {}
