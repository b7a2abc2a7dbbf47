package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.request.document.catalogue.DocumentKind;

/** Every document of the catalogue that is no decision is made from a life that reaches it; decisions are EvidenceTest's. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryDocumentTest {

    private final Set<String> made = new TreeSet<>();

    @Test
    void every_document_is_made_from_a_life_that_reaches_it() {
        arrival();
        consulted();
        charged();
        lapsed();
        reasoned();
        served();
        revoked();
        Set<String> all = new TreeSet<>();
        DocumentKind.all().stream()
                .filter(kind -> !kind.isReply())
                .map(DocumentKind::code)
                .forEach(all::add);
        assertThat(made).isEqualTo(all);
    }

    private void arrival() {
        PaperLife life = PaperLife.confirmed();
        make(life, "D01_FORM", Map.of(), "310101199003077915", "13800001111", "纸质，邮寄");
        make(life, "D02_REGISTER", Map.of(), "条例第三十一条第三项：双方确认之日", "传真", "2026年3月30日");
        make(life, "D03_RECEIPT", Map.of(), "查询码：");
        make(life, "D54_CONFIRMATION", Map.of(), "电话", "已确认收到", "本人接听");
        life.inReview()
                .then(
                        Role.CLERK,
                        "unit-tasks",
                        Map.of("on", "2026-03-03", "unit", "财务科", "question", "是否保存决算表", "dueOn", "2026-03-06"));
        make(life, "D13_ASSIST", Map.of(), "财务科：", "2026年3月6日前书面反馈：", "是否保存决算表");
        life.then(Role.CLERK, "unit-tasks/1/answers", Map.of("on", "2026-03-04", "answer", "有"));
        life.then(Role.SIGNER, "splits", Map.of("on", "2026-03-04", "parts", List.of("决算表", "决算说明")));
        make(life, "D42_SPLIT", Map.of(), "1．登记编号", "：决算表", "-2：决算说明");
        life.agreed("extensions", Map.of("on", "2026-03-05", "days", 10, "reason", "检索量大"));
        make(life, "D06_EXTENSION", Map.of(), "延长答复期限10个工作日", "2026年4月14日");
        make(life, "D51_OVERDUE", Map.of("overdueCause", "工作疏忽", "responsible", "李某", "repliedOn", "尚未答复"), "工作疏忽");
        make(
                life,
                "D48_CORRECTION_REPLY",
                Map.of("addressee", "赵某", "record", "户籍登记", "evidence", "身份证", "result", "已予更正"),
                "赵某：",
                "已予更正。");
        life.then(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-05", "reason", "多人申请"))
                .then(
                        Role.SIGNER,
                        "publication-proposals/1/decisions",
                        Map.of("on", "2026-03-05", "publish", true, "reason", "涉及公众利益"));
        make(
                life,
                "D49_SUGGESTION_REPLY",
                Map.of("addressee", "赵某", "catalogueItem", "财政预决算"),
                "本机关决定予以主动公开，理由：涉及公众利益",
                "财政预决算");
        life.then(Role.CLERK, "withdrawals", Map.of("on", "2026-03-06", "proof", "本人签字的撤回申请书"));
        make(life, "D34_WITHDRAW", Map.of(), "本人签字的撤回申请书");
    }

    private void consulted() {
        PaperLife life = new PaperLife().processing();
        life.then(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on", "2026-03-05",
                        "party", "THIRD_PARTY",
                        "partyName", "某建设公司",
                        "information", "施工合同",
                        "deliveredOn", "2026-03-06"));
        String letter = make(life, "D08_TP_CONSULT", Map.of(), "某建设公司：", "施工合同", "15个工作日内");
        assertThat(letter).as("who applies is not told").doesNotContain("王某某");
        String told = make(life, "D10_TP_INFORM_APPLICANT", Map.of(), "王某某：", "2026年3月5日书面征求", "不计算在答复期限内");
        assertThat(told).as("who is asked is not told").doesNotContain("某建设公司");
        life.then(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-09", "answer", "OBJECT_UNREASONED", "why", "不愿公开"));
        make(life, "D09_TP_REPLY", Map.of("signedBy", "某建设公司（盖章）"), "不同意公开，理由：不愿公开", "2026年3月9日");
        life.then(
                Role.SIGNER,
                "overrides",
                Map.of(
                        "on", "2026-03-10",
                        "consultation", 1,
                        "ground", "NO_GOOD_REASON",
                        "reasons", "合同主要条款已经公示",
                        "servedOn", "2026-03-10"));
        make(life, "D11_TP_DECISION", Map.of(), "某建设公司：", "合同主要条款已经公示", "2026年3月18日起公开", "你方认为公开上述信息侵犯合法权益的");
        life.then(
                Role.CLERK,
                "consultations",
                Map.of("on", "2026-03-10", "party", "CO_MAKER", "partyName", "某局", "information", "会商纪要"));
        make(life, "D12_CO_CONSULT", Map.of(), "某局：", "视为同意公开");
    }

    private void charged() {
        PaperLife life = new PaperLife().processing();
        life.agreed(
                "fee-notices",
                FeesForTests.notice(Map.of(
                        "on",
                        "2026-03-05",
                        "method",
                        "PAGE",
                        "units",
                        44,
                        "amountYuan",
                        "140",
                        "servedOn",
                        "2026-03-06")));
        make(life, "D14_FEE_NOTICE", Map.of("payment", "银行转账"), "20个工作日内缴纳", "国办函〔2020〕109号", "每页10元");
        life.then(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-09", "amountYuan", "140"));
        life.then(
                Role.SIGNER,
                "refunds",
                Map.of("on", "2026-03-10", "amountYuan", "140", "ground", "REVOKED", "note", "收费决定有误"));
        make(life, "D46_REFUND", Map.of("refundAccount", "原账户"), "退还信息处理费140元", "收费决定有误");
    }

    private void lapsed() {
        PaperLife life = new PaperLife().inReview();
        life.then(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05"));
        make(life, "D04_SUPPLEMENT", Map.of(), "补正");
        life.agreed("supplement-lapses", Map.of("on", "2026-03-23"));
        make(life, "D33_NO_LONGER", Map.of(), "《政府信息公开申请补正告知书》，该告知书已于2026年3月5日送达", "于2026年3月19日届满", "6个月内向人民法院提起行政诉讼");
    }

    private void reasoned() {
        PaperLife life = new PaperLife().inReview();
        life.then(
                Role.CLERK,
                "reason-requests",
                Map.of(
                        "on",
                        "2026-03-04",
                        "applications",
                        120,
                        "period",
                        "2026年2月",
                        "servedOn",
                        "2026-03-05",
                        "countedElsewhere",
                        "含经信访渠道提出的"));
        make(life, "D05_REASON", Map.of(), "在2026年2月向本机关提出政府信息公开申请120件", "10个工作日内说明理由");
        life.then(
                Role.SIGNER,
                "reason-decisions",
                Map.of(
                        "on", "2026-03-09",
                        "accepted", true,
                        "reasons", "课题研究",
                        "deferredTo", "2026-06-30",
                        "why", "申请数量较大"));
        make(life, "D07_DEFERRED", Map.of(), "因申请数量较大，本机关无法在法定期限内答复", "2026年6月30日前答复");
    }

    private PaperLife replied() {
        PaperLife life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed();
        make(life, "D41_REVIEW", Map.of(), "不涉及国家秘密", "保密审查", "合法性审核", "予以公开");
        return life.approved().dispatched();
    }

    private void served() {
        PaperLife life = replied();
        make(
                life,
                "D45_INSPECTION",
                Map.of(
                        "inspectionPlace", "政务服务大厅",
                        "inspectionTime", "2026年3月20日上午9时",
                        "copies", "决算表",
                        "formChangeReason", "原件为手稿，不宜复制"),
                "政务服务大厅");
        make(
                life,
                "D45_INSPECTION",
                Map.of(
                        "inspectionPlace", "政务服务大厅",
                        "inspectionTime", "2026年3月20日上午9时",
                        "copies", "决算表"),
                "第四十条，本机关安排您查阅");
        life.then(Role.CLERK, "deliveries", Map.of("on", "2026-03-16", "result", "RETURNED", "proof", "查无此人"));
        make(life, "D50_RETURNED", Map.of("nextStep", "另行送达"), "查无此人", "《政府信息公开告知书》（公复〔2026〕1号）");
        life.then(Role.CLERK, "deliveries", Map.of("on", "2026-05-18", "result", "PUBLIC_NOTICE", "proof", "本机关网站"));
        String notice = make(life, "D47_PUBLIC_NOTICE", Map.of(), "邮寄送达，发出", "退回", "自2026年5月18日起视为送达");
        assertThat(notice).as("what was asked for is not told").doesNotContain("部门决算", "王某某");
        PaperLife again = replied();
        again.then(Role.CLERK, "deliveries", Map.of("on", "2026-03-16", "result", "RETURNED", "proof", "查无此人"));
        again.then(Role.CLERK, "deliveries", Map.of("on", "2026-03-17", "result", "AGAIN", "way", "DIRECT"));
        again.then(Role.CLERK, "deliveries", Map.of("on", "2026-03-18", "result", "SERVED", "proof", "本人签收"));
        assertThat(make(again, "D40_SERVICE", Map.of(), "直接送达", "2026年3月18日"))
                .as("not how it went before it came back")
                .doesNotContain("邮寄送达", "EMS1234567");
        PaperLife other = replied().served();
        make(other, "D40_SERVICE", Map.of(), "本人签收", "EMS1234567", "2026年3月16日", "邮寄送达");
        other.closed();
        make(other, "D20_GRANT", Map.of(), "公复〔2026〕1号");
        make(other, "D52_CLOSING", Map.of(), "予以公开", "2026年3月13日", "按期", "公复〔2026〕1号");
        other.then(
                Role.SIGNER,
                "clerical-corrections",
                Map.of("on", "2026-03-17", "document", "公复〔2026〕1号", "wrong", "二〇二四年度", "right", "二〇二五年度"));
        make(other, "D43_CLERICAL", Map.of(), "二〇二四年度", "二〇二五年度", "处理结果不变");
        make(other, "D53_INDEX", Map.of(), "页次", "政府信息公开告知书");
    }

    private void revoked() {
        PaperLife life = replied().served().closed();
        life.then(Role.SIGNER, "rounds", Map.of("on", "2026-04-01", "origin", "OWN", "reason", "适用依据错误"));
        make(life, "D44_OWN_REVOCATION", Map.of(), "《政府信息公开告知书》（公复〔2026〕1号）", "因适用依据错误", "2026年4月30日前重新答复");
    }

    /** Makes one, reads it as PDF and as Word document, and answers what both say. */
    private String make(PaperLife life, String code, Map<String, String> elements, String... said) {
        int number = life.made(code, "2026-11-20", elements);
        String pdf = life.pdf(number);
        assertThat(life.docx(number)).as(code).isEqualTo(pdf);
        assertThat(pdf)
                .as(code)
                .contains(DocumentKind.get(code).title())
                .contains(said)
                .doesNotContain("{", "}", "null");
        if (!DocumentKind.get(code).isReply()) {
            made.add(code);
        }
        return pdf;
    }
}
