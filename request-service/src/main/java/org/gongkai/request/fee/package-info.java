/** The processing fee (信息处理费, Art. 42 of the Regulations; State Council General Office letter 国办函〔2020〕109号). */
package org.gongkai.request.fee;
