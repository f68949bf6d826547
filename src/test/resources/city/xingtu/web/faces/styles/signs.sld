<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>signs</Name><UserStyle><FeatureTypeStyle>
      <Rule>
        <TextSymbolizer>
          <Label><ogc:PropertyName>number</ogc:PropertyName></Label>
          <Font><CssParameter name="font-size">16</CssParameter></Font>
          <LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>
          <Fill><CssParameter name="fill">#ffffff</CssParameter></Fill>
          <Graphic><Mark><WellKnownName>square</WellKnownName><Fill><CssParameter name="fill">#008844</CssParameter></Fill></Mark><Size>16</Size></Graphic>
          <VendorOption name="graphic-resize">stretch</VendorOption>
          <VendorOption name="graphic-margin">6 12</VendorOption>
        </TextSymbolizer>
      </Rule>
  </FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
