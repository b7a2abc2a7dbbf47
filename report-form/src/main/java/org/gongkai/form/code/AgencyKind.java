package org.gongkai.form.code;

/** Kinds of body (机关单位), as the law tells them apart; each gives the usual values of what else is said of a body. */
public enum AgencyKind {

    /** A people's government of a county or above (Art. 49 para. 2 of the Regulations): its report is that of the region. */
    GOVERNMENT("人民政府", Duty.REPORTS, true, false),

    /** The office of such a government, with its own work; applications to the government arrive there. */
    GOVERNMENT_OFFICE("政府办公厅（室）", Duty.REPORTS, true, true),

    /** A working department of a government (Art. 49 para. 1 of the Regulations). */
    DEPARTMENT("政府工作部门", Duty.REPORTS, true, true),

    /** The government of a township or town. */
    TOWNSHIP("乡镇人民政府", Duty.REPORTS, true, true),

    /** A sub-district office, which a district's government has sent out. */
    SUBDISTRICT("街道办事处", Duty.REPORTS, true, true),

    /** The committee of a development zone or new area, beside the districts; it has no division code of its own. */
    ZONE("开发区管理机构", Duty.REPORTS, true, true),

    /** An organisation that a law authorises to manage public affairs (Art. 54 of the Regulations). */
    AUTHORISED("法律、法规授权的组织", Duty.REPORTS, true, true),

    /** A department that is led from above (Art. 3 para. 4 of the Regulations): taxation, customs. It reports in its own line. */
    VERTICAL("实行垂直领导的部门", Duty.REPORTS, false, true),

    /** An enterprise or institution of public service (Art. 55 of the Regulations), outside of this report. */
    PUBLIC_UTILITY("公共企事业单位", Duty.NONE, false, false);

    private final String label;
    private final Duty usualDuty;
    private final boolean usuallyCounted;
    private final boolean usuallyAcceptingApplications;

    AgencyKind(String label, Duty usualDuty, boolean usuallyCounted, boolean usuallyAcceptingApplications) {
        this.label = label;
        this.usualDuty = usualDuty;
        this.usuallyCounted = usuallyCounted;
        this.usuallyAcceptingApplications = usuallyAcceptingApplications;
    }

    /** The kind of this name, also by one that it had before: an institution (事业单位) was an authorised one. */
    public static AgencyKind named(String name) {
        return name.equals("PUBLIC_INSTITUTION") ? AUTHORISED : valueOf(name);
    }

    /** In Chinese. */
    public String label() {
        return label;
    }

    /** Whether bodies of the kind usually have a report to make. */
    public Duty usualDuty() {
        return usualDuty;
    }

    /** Whether they are usually in the sum of a government; the others are in none. */
    public boolean isUsuallyCounted() {
        return usuallyCounted;
    }

    /** Whether one usually applies to them for information. */
    public boolean isUsuallyAcceptingApplications() {
        return usuallyAcceptingApplications;
    }
}
