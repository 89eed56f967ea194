/**
 * Traditional characters and the simplified ones that they stand for, position by position. Data only. A character that
 * simplified text uses too in another sense (后, 里, 干) is absent: only traditional forms are replaced.
 */

export const traditional =
  "萬億兩點數長漲幅減後裡裏於與從較達約過餘計總額處產業務區縣鄉鎮級間關條項張車輛噸畝戶頭隻雙個種類場會議員眾單開發查獲緝詐騙電網絡財經濟貿進稅";
export const simplified =
  "万亿两点数长涨幅减后里里于与从较达约过余计总额处产业务区县乡镇级间关条项张车辆吨亩户头只双个种类场会议员众单开发查获缉诈骗电网络财经济贸进税";
