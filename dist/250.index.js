export const id = 250;
export const ids = [250];
export const modules = {

/***/ 4250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   record: () => (/* binding */ record)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _harvest_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(576);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2567);
/* harmony import */ var _freshness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1312);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6522);
/* harmony import */ var _record_handed_over_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5224);
/* harmony import */ var _record_reconcile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(133);







async function record(inputs, run) {
    const open = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .openCheckout */ .Hj)(inputs, run);
    (0,_freshness_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOtherBranch */ .zH)(inputs, open);
    await (0,_freshness_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseUnpushed */ .Ft)(inputs, open, run);
    await (0,_freshness_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseUnknownBranch */ .Db)(inputs, open, run);
    if (!(0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRepository */ .ve)(open.repository, open.ledger))
        return await (0,_record_handed_over_js__WEBPACK_IMPORTED_MODULE_5__/* .recordHandedOver */ .A8)(inputs, open, run);
    if (inputs.harvest === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz((0,_harvest_access_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenMissing */ .O3)(run.context.onRunner));
    const config = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .Xg)(inputs, open);
    run.phase('Reading the ledger and Harvest');
    return await (0,_record_reconcile_js__WEBPACK_IMPORTED_MODULE_6__/* .reconcile */ .L)(inputs, inputs.harvest, config, () => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .readLedger */ .SC)(inputs, config, open, run), run);
}


/***/ })

};
